package org.watchglass.spice;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.WireWriter;

/** A message with any body. */
record Raw(int type, Bytes body) implements Message {
    @Override
    public void write(WireWriter out) {
        out.bytes(body);
    }
}

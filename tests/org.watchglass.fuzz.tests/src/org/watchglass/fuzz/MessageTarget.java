package org.watchglass.fuzz;

import java.lang.reflect.Proxy;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CursorMessage;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.InputsMessage;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.MessageMask;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.PlaybackMessage;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.display.DisplayMessage;

/** One message with its header, after a byte that says on which channel. */
public final class MessageTarget {
    private static final ChannelType[] CHANNELS = ChannelType.values();

    /** Values take more memory than bytes on the wire. */
    private static final int BYTES_PER_BYTE = 512;

    private MessageTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        ChannelType channel = CHANNELS[Math.floorMod(data[0], CHANNELS.length)];
        HeaderFormat format = data[0] < 0 ? HeaderFormat.FULL : HeaderFormat.MINI;
        Allowance allowance = new Allowance((long) BYTES_PER_BYTE * data.length);
        try {
            int body = 1 + format.size();
            if (data.length >= body) {
                Bytes all = Bytes.of(data);
                MessageHeader header = format.read(all.slice(1, format.size()), data.length - body);
                Bytes content = all.slice(body, header.size());
                new MessageMask(channel.code(), Direction.FROM_SERVER)
                        .masked(data, header.type(), header.subList(), content);
                readAll(channel, header, content);
            }
        } catch (ProtocolException e) {
            // What broken messages end in.
        } finally {
            allowance.check();
        }
    }

    private static void readAll(ChannelType channel, MessageHeader header, Bytes body)
            throws ProtocolException {
        if (header.subList() > 0 || header.type() == SubMessage.LIST) {
            for (SubMessage part : SubMessage.readAll(body, header.subList())) {
                read(channel, part.type(), part.body());
            }
        }
        read(channel, header.type(), body);
    }

    private static void read(ChannelType channel, int type, Bytes body) throws ProtocolException {
        WireReader in = new WireReader(MessageNames.of(channel, Direction.FROM_SERVER, type), body);
        if (CommonMessage.read(type, in, anything(CommonMessage.Handler.class))) {
            return;
        }
        switch (channel) {
            case MAIN -> MainMessage.read(type, in, anything(MainMessage.Handler.class));
            case DISPLAY -> DisplayMessage.read(type, in, anything(DisplayMessage.Handler.class));
            case INPUTS -> InputsMessage.read(type, in, anything(InputsMessage.Handler.class));
            case CURSOR -> CursorMessage.read(type, in, anything(CursorMessage.Handler.class));
            case PLAYBACK -> PlaybackMessage.read(type, in, anything(PlaybackMessage.Handler.class));
            default -> { /* Nothing comes on the others. */ }
        }
    }

    /** A handler that says in words what it gets, as logs do. */
    private static <H> H anything(Class<H> handler) {
        return handler.cast(Proxy.newProxyInstance(
                handler.getClassLoader(), new Class<?>[] {handler},
                (self, method, arguments) -> {
                    arguments[0].toString();
                    return null;
                }));
    }
}

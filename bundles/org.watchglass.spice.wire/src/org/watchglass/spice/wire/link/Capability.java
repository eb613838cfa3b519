package org.watchglass.spice.wire.link;

/** Something that a peer can do: an enum constant whose place in its enum is the bit on the wire. */
public interface Capability {
    /** As {@link Enum#ordinal}. */
    int ordinal();
}

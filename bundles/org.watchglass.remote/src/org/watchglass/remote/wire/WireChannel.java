package org.watchglass.remote.wire;

import java.util.List;

/**
 * One connection of one channel. A channel that is connected again is another object of the same name.
 */
public final class WireChannel {
    private final String name;
    private final int type;
    private final int id;
    private final List<LinkMessage> link;

    /**
     * @param name as in counters, for example {@code display-0}
     * @param type as the protocol numbers it
     * @param id of those of that type
     * @param link what was said before the first message, in order
     */
    public WireChannel(String name, int type, int id, List<LinkMessage> link) {
        this.name = name;
        this.type = type;
        this.id = id;
        this.link = List.copyOf(link);
    }

    public String name() {
        return name;
    }

    public int type() {
        return type;
    }

    public int id() {
        return id;
    }

    public List<LinkMessage> link() {
        return link;
    }

    @Override
    public String toString() {
        return name;
    }
}

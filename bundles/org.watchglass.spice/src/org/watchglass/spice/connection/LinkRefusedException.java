package org.watchglass.spice.connection;

import org.watchglass.spice.wire.link.LinkError;

/** The server understood what was wanted and said no. */
final class LinkRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final LinkError error;

    LinkRefusedException(LinkError error) {
        super(error.name());
        this.error = error;
    }

    LinkError error() {
        return error;
    }
}

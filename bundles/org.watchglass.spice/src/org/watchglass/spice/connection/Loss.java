package org.watchglass.spice.connection;

import java.io.EOFException;
import java.io.IOException;
import org.watchglass.spice.wire.ProtocolException;

/**
 * How a channel was lost.
 *
 * @param reason one line for the user
 * @param error the kind of thing that it was, for reports; empty if it was none
 */
record Loss(String reason, String error) {
    static Loss of(String reason) {
        return new Loss(reason, "");
    }

    static Loss of(IOException cause) {
        return new Loss(reason(cause), cause.getClass().getName());
    }

    static Loss of(String channel, ProtocolException cause) {
        return new Loss("the server broke the protocol of the " + channel + " channel (" + cause.getMessage()
                + ")", cause.getClass().getName());
    }

    private static String reason(IOException cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof EOFException) {
            return "the server closed the connection";
        }
        if (message.contains("reset") || message.contains("Broken pipe")) {
            return "the connection was reset by the server or the network";
        }
        return "the connection failed (" + message + ")";
    }
}

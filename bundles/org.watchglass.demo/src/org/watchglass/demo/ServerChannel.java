package org.watchglass.demo;

import java.io.IOException;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;

/** One channel of a session, at the server's end. */
interface ServerChannel {
    /** A ping goes out at least this often, for {@link Connection#flush} sends it. */
    long IDLE_SECONDS = 5;

    /**
     * Takes a request of the client, on the reader thread.
     *
     * @return false if there is no such request: it is ignored
     */
    boolean request(int type, WireReader in) throws ProtocolException;

    /**
     * What the server sends, on the writer thread, until the connection is closed or the thread interrupted.
     */
    void serve(Connection connection) throws IOException, InterruptedException;
}

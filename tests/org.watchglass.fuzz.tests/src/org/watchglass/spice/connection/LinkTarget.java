package org.watchglass.spice.connection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import org.watchglass.fuzz.Allowance;
import org.watchglass.remote.Secret;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.link.Capabilities;

/** What a server says in the link stage, up to its end. */
public final class LinkTarget {
    private static final Duration BOUND = Duration.ofSeconds(10);

    /** Buffers, two bodies of at most 4096 bytes, and what SASL says in at most 64 KiB at a time. */
    private static final int BYTES = 4 << 20;

    private LinkTarget() {}

    /** A connection on which everything was said already. */
    private static final class Said extends Socket {
        private final byte[] bytes;

        Said(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void setSoTimeout(int millis) {
            // Nothing has to be waited for.
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        run(data, "");
        run(data, "somebody");
    }

    private static void run(byte[] data, String user) {
        Allowance allowance = new Allowance(BYTES);
        try (Socket socket = new Said(data)) {
            LinkStage stage = new LinkStage(new Transport(socket, socket), Deadline.in(BOUND));
            Channel main = new Channel(ChannelType.MAIN.code(), 0);
            SaslUser who = new SaslUser(user, new Secret("secret"), true);
            stage.run(Link.wanted(main, 0, Capabilities.NONE), who);
        } catch (IOException | ProtocolException | LinkRefusedException | SaslRefusedException e) {
            check(e);
        } catch (LinkStage.ForeignException e) {
            ForeignProtocol.name(e.start());
        } finally {
            allowance.check();
        }
    }

    private static void check(Exception e) {
        if (String.valueOf(e.getMessage()).contains("secret")) {
            throw new IllegalStateException("tells the password", e);
        }
    }
}

package org.watchglass.spice.connection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketOption;

/** A connected socket, plain or with TLS inside. One thread reads, one writes, any closes. */
final class Transport {
    private static final int BUFFER = 64 << 10;
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Socket raw;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /**
     * @param raw the TCP connection, which is what {@link #close} closes: closing TLS may wait for the peer
     * @param socket what is read and written; the same one, or TLS on top of it
     */
    Transport(Socket raw, Socket socket) throws IOException {
        this.raw = raw;
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Small messages leave at once, and a peer that is gone without a word is noticed. */
    static void tune(Socket raw) throws IOException {
        raw.setTcpNoDelay(true);
        raw.setKeepAlive(true);
        // By name, for these options are the JDK's own and not every platform has them.
        for (SocketOption<?> option : raw.supportedOptions()) {
            if (option.name().equals("TCP_KEEPIDLE") || option.name().equals("TCP_KEEPINTERVAL")) {
                set(raw, option, KEEP_ALIVE_SECONDS);
            }
        }
    }

    private static <T> void set(Socket raw, SocketOption<T> option, Object value) throws IOException {
        raw.setOption(option, option.type().cast(value));
    }

    /** Whether TLS is inside. */
    boolean isSecure() {
        return socket != raw;
    }

    /** Whether the other end is this machine. */
    boolean isLocal() {
        return raw.getInetAddress().isLoopbackAddress();
    }

    /** Reads exactly {@code length} bytes, waiting as long as it takes. */
    void read(byte[] target, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int count = in.read(target, offset + done, length - done);
            if (count < 0) {
                throw new EOFException();
            }
            done += count;
        }
    }

    /** Reads exactly {@code size} bytes before the deadline. */
    byte[] read(int size, Deadline deadline) throws IOException {
        byte[] target = new byte[size];
        int done = 0;
        while (done < size) {
            socket.setSoTimeout(deadline.socketMillis());
            int count = in.read(target, done, size - done);
            if (count < 0) {
                throw new EOFException();
            }
            done += count;
        }
        return target;
    }

    /** From now on reads wait as long as it takes. */
    void waitForEver() throws IOException {
        socket.setSoTimeout(0);
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Ends what others wait for here. Never blocks. */
    void close() {
        try {
            raw.close();
        } catch (IOException e) {
            // It was to end, and it has.
        }
    }
}

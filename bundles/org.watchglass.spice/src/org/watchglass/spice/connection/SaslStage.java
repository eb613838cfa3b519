package org.watchglass.spice.connection;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * The part of the link stage in which SASL says who the user is. Blocks, and ends by the deadline whatever
 * the server does. Nothing that passes here is logged or in anything that is thrown; those who listen to the
 * connection get zeros in the place of all data.
 *
 * <pre>
 *  server  u32 size, mechanisms with commas between them
 *  client  u32 size, mechanism
 *  client  u32 size, data with a zero behind it
 *  server  u32 size, data with a zero behind it, u8 complete     and so on with the client, until it is
 *  server  u32 0, or 1 and u32 size, reason
 * </pre>
 */
final class SaslStage {
    /** Of anything that has a size; servers may send up to 1 MiB, but a SPICE server has no reason to. */
    private static final int MAX_SIZE = 64 << 10;

    private static final int MAX_STEPS = 8;

    private final Transport transport;
    private final Deadline deadline;
    private final BiConsumer<WireDirection, byte[]> said;

    /** @param said takes what went over the wire, without data */
    SaslStage(Transport transport, Deadline deadline, BiConsumer<WireDirection, byte[]> said) {
        this.transport = transport;
        this.deadline = deadline;
        this.said = said;
    }

    /** @param choice with which SASL is chosen */
    void run(byte[] choice, SaslUser user) throws IOException, ProtocolException, SaslRefusedException {
        user.check();
        send(choice, choice);
        byte[] list = sized("mechanisms");
        List<String> offered = Arrays.asList(new String(list, StandardCharsets.US_ASCII).split(","));
        SaslMechanism mechanism = user.choose(offered);
        byte[] name = mechanism.name().getBytes(StandardCharsets.US_ASCII);
        byte[] data = mechanism.begin();
        send(opening(name, data), opening(name, new byte[data.length]));
        try {
            converse(mechanism);
        } catch (EOFException | SocketException e) {
            // Servers leave when a step fails.
            throw new SaslRefusedException("refused the user or the password");
        }
        if (u32() != 0) {
            String reason = new String(sized("reason"), StandardCharsets.UTF_8);
            throw new SaslRefusedException("refused the user or the password (" + shown(reason) + ")");
        }
    }

    private void converse(SaslMechanism mechanism) throws IOException, ProtocolException {
        for (int i = 0; i < MAX_STEPS; i++) {
            byte[] challenge = withoutZero(sized("challenge"));
            boolean complete = read(1)[0] != 0;
            if (!complete || challenge.length > 0) {
                byte[] answer = mechanism.answer(challenge);
                if (!complete) {
                    send(step(answer), step(new byte[answer.length]));
                }
            }
            if (complete) {
                if (!mechanism.isDone()) {
                    throw new ProtocolException("SASL: %s: complete too early", mechanism.name());
                }
                return;
            }
        }
        throw new ProtocolException("SASL: %s: not complete after %d steps", mechanism.name(), MAX_STEPS);
    }

    private byte[] sized(String field) throws IOException, ProtocolException {
        long size = u32();
        if (size > MAX_SIZE) {
            throw new ProtocolException("SASL: %s: size %d > %d", field, size, MAX_SIZE);
        }
        byte[] data = transport.read((int) size, deadline);
        said.accept(WireDirection.FROM_SERVER, new byte[data.length]);
        return data;
    }

    private long u32() throws IOException, ProtocolException {
        return new WireReader("SASL", Bytes.of(read(4))).u32("number");
    }

    private static byte[] withoutZero(byte[] data) {
        return data.length == 0 ? data : Arrays.copyOf(data, data.length - 1);
    }

    private byte[] read(int size) throws IOException {
        byte[] bytes = transport.read(size, deadline);
        said.accept(WireDirection.FROM_SERVER, bytes);
        return bytes;
    }

    private static byte[] opening(byte[] name, byte[] data) {
        return new WireWriter().u32(name.length).bytes(name).bytes(step(data)).toByteArray();
    }

    private static byte[] step(byte[] data) {
        return new WireWriter().u32(data.length + 1L).bytes(data).u8(0).toByteArray();
    }

    /** @param masked the same without data */
    private void send(byte[] message, byte[] masked) throws IOException {
        transport.write(message);
        transport.flush();
        said.accept(WireDirection.TO_SERVER, masked);
    }

    static String shown(String text) {
        String cut = text.substring(0, Math.min(100, text.length()));
        return cut.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }
}

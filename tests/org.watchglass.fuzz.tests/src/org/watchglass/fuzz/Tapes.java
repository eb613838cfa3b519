package org.watchglass.fuzz;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.SubMessage;

/** Messages one after the other, each after its number (two bytes) and its size (four). */
public final class Tapes {
    private Tapes() {}

    /** The messages up to the first that is cut. */
    public static List<SubMessage> messages(byte[] tape) {
        List<SubMessage> all = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(tape).order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (in.hasRemaining()) {
                int type = Short.toUnsignedInt(in.getShort());
                int size = in.getInt();
                all.add(new SubMessage(type, Bytes.of(tape).slice(in.position(), size)));
                in.position(in.position() + size);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Cut here.
        }
        return all;
    }

    static byte[] tape(List<SubMessage> messages) {
        int size = messages.stream().mapToInt(Tapes::size).sum();
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        for (SubMessage message : messages) {
            out.putShort((short) message.type()).putInt(message.body().length()).put(message.body().copy());
        }
        return out.array();
    }

    static int size(SubMessage message) {
        return Short.BYTES + Integer.BYTES + message.body().length();
    }
}

package org.watchglass.spice.wire.agent;

import java.util.Arrays;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.Bytes;

/**
 * Overwrites what the user's clipboard and files are in the agent's stream, which is cut anywhere; of one
 * direction. Headers stay, and the bodies of messages that are known to hold nothing of the kind. One thread.
 *
 * <p>Whatever breaks the form of the stream is overwritten, and all that follows until {@link #reset}: nobody
 * knows any more where a clipboard may begin.
 */
public final class AgentMask {
    /**
     * MOUSE_STATE, MONITORS_CONFIG, REPLY, DISPLAY_CONFIG, ANNOUNCE_CAPABILITIES, CLIPBOARD_GRAB,
     * CLIPBOARD_REQUEST, CLIENT_DISCONNECTED, MAX_CLIPBOARD, VOLUME_SYNC, GRAPHICS_DEVICE_INFO.
     */
    private static final Set<Integer> HARMLESS = Set.of(1, 2, 3, 5, 6, 7, 8, 12, 13, 14, 15);

    /** None of those is larger; what claims to be is not believed to be one. */
    private static final int MAX_HARMLESS = 4096;

    private static final int TYPE_AT = 4;
    private static final int SIZE_AT = 16;

    private final byte[] header = new byte[VdAgentMessage.HEADER_SIZE];
    private int headerBytes;
    private long bodyLeft;
    private boolean harmless;
    private boolean broken;

    /** The agent is another one: a header comes next. */
    public void reset() {
        headerBytes = 0;
        bodyLeft = 0;
        broken = false;
    }

    /**
     * Follows a piece of the stream.
     *
     * @param copy where secrets are overwritten: the array that the piece lies in, or another one of the same
     *     layout; null to follow only
     */
    public void follow(Bytes piece, byte @Nullable [] copy) {
        int at = piece.offset();
        while (at < piece.end() && !broken) {
            if (bodyLeft > 0) {
                int count = (int) Math.min(bodyLeft, piece.end() - at);
                if (!harmless) {
                    clear(copy, at, at + count);
                }
                bodyLeft -= count;
                at += count;
            } else {
                header[headerBytes++] = piece.array()[at++];
                if (headerBytes == TYPE_AT) {
                    broken = u32(0) != VdAgentMessage.PROTOCOL;
                    at = broken ? piece.offset() : at;
                } else if (headerBytes == header.length) {
                    headerIsRead();
                }
            }
        }
        clear(copy, at, piece.end());
    }

    private void headerIsRead() {
        headerBytes = 0;
        bodyLeft = Integer.toUnsignedLong(u32(SIZE_AT));
        harmless = HARMLESS.contains(u32(TYPE_AT)) && bodyLeft <= MAX_HARMLESS;
    }

    private int u32(int at) {
        return header[at] & 0xFF | (header[at + 1] & 0xFF) << 8 | (header[at + 2] & 0xFF) << 16
                | header[at + 3] << 24;
    }

    private static void clear(byte @Nullable [] copy, int from, int to) {
        if (copy != null) {
            Arrays.fill(copy, from, to, (byte) 0);
        }
    }
}

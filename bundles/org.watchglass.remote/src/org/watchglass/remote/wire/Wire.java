package org.watchglass.remote.wire;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The connections of one console and who listens to them: for those who make consoles. Any thread.
 *
 * <p>A connection and a listener meet once: whichever comes second makes the listener hear of the connection.
 * The lock guards which of them are there; nobody is told anything under it.
 */
public final class Wire implements WireTap {
    private final Object lock = new Object();
    private final List<Ear> ears = new ArrayList<>();
    private final List<WireLine> lines = new ArrayList<>();
    private @Nullable Ear tape;

    /**
     * @param keepStart whether the first listener is to hear everything from the beginning, of which
     *     {@link StartTape#MAX_BYTES} are kept until it comes
     */
    public Wire(boolean keepStart) {
        if (keepStart) {
            Ear kept = new Ear(new StartTape(), Secrets.MASKED);
            tape = kept;
            ears.add(kept);
        }
    }

    /** A connection is there. The threads that read and write it start when this has returned. */
    public WireLine open(WireChannel channel) {
        WireLine line = new WireLine(channel, this::closed);
        List<Ear> there;
        synchronized (lock) {
            lines.add(line);
            there = List.copyOf(ears);
        }
        there.forEach(line::add);
        return line;
    }

    @Override
    public void add(WireListener listener, Secrets secrets) {
        Ear ear = new Ear(listener, secrets);
        Ear first;
        List<WireLine> there;
        synchronized (lock) {
            first = tape;
            tape = null;
            if (first == null) {
                ears.add(ear);
            } else {
                first.takenOver(listener);
            }
            there = List.copyOf(lines);
        }
        if (first != null && first.told() instanceof StartTape kept) {
            kept.playTo(listener, secrets);
        } else {
            there.forEach(line -> line.add(ear));
        }
    }

    @Override
    public void remove(WireListener listener) {
        List<WireLine> there;
        synchronized (lock) {
            ears.removeIf(ear -> ear.isOf(listener));
            there = List.copyOf(lines);
        }
        there.forEach(line -> line.remove(listener));
    }

    private void closed(WireLine line) {
        synchronized (lock) {
            lines.remove(line);
        }
    }
}

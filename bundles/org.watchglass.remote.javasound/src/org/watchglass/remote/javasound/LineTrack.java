package org.watchglass.remote.javasound;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Mailbox;
import org.watchglass.flow.Threads;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.remote.audio.AudioSettings;
import org.watchglass.remote.audio.AudioTrack;

/**
 * Samples on their way to a line, which takes them as fast as they are heard: a thread waits for that. Behind
 * it a third of a second may wait; what comes beyond is dropped, so that sound never lags further behind.
 */
final class LineTrack implements AudioTrack {
    /** Where sound goes, for one thread. */
    interface Line {
        /** Waits until there is room for all of it, or the line is closed. */
        void write(byte[] bytes);

        /** Any thread. What is being written is given up. */
        void close();
    }

    private static final int QUEUE_PARTS = 3;

    private final AudioFormat format;
    private final Line line;
    private final Consumer<LineTrack> closed;
    private final Mailbox<short[]> mailbox;
    private volatile AudioSettings settings = AudioSettings.DEFAULTS;

    /** @param closed told when the track is closed */
    LineTrack(AudioFormat format, Line line, Consumer<LineTrack> closed) {
        this.format = format;
        this.line = line;
        this.closed = closed;
        mailbox = new Mailbox<>((long) format.rate() / QUEUE_PARTS * format.channels());
        Threads.named("loudspeaker", this::work).start();
    }

    @Override
    public void settings(AudioSettings wanted) {
        settings = wanted;
    }

    @Override
    public boolean samples(int timeMillis, short[] samples) {
        return mailbox.offer(samples, samples.length);
    }

    @Override
    public void close() {
        mailbox.close();
        line.close();
        closed.accept(this);
    }

    private void work() {
        try {
            short @Nullable [] samples;
            while ((samples = mailbox.poll(Long.MAX_VALUE)) != null && !mailbox.isClosed()) {
                line.write(Gain.apply(samples, format.channels(), settings));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.watchglass.spice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.spice.audio.AudioServices;
import org.watchglass.spice.audio.Sound;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.Deadline;
import org.watchglass.spice.connection.Link;
import org.watchglass.spice.wire.Channel;

/** What is heard in one session. Any thread. */
final class Sounds {
    private final ConsoleAddress source;
    private final AudioServices services;
    private final Gaps gaps;
    private final AtomicLong dropped = new AtomicLong();
    private final List<Sound> sounds = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Sounds(ConsoleAddress source, AudioServices services, Gaps gaps) {
        this.source = source;
        this.services = services;
        this.gaps = gaps;
    }

    AudioServices services() {
        return services;
    }

    /** That of a new channel, at work. */
    Sound start(Channel channel) {
        Sound sound = new Sound(source, Link.name(channel), services, gaps, dropped);
        sounds.add(sound);
        sound.start();
        if (closed) {
            sound.close();
        }
        return sound;
    }

    /** Pieces of sound that nobody had room for. */
    long dropped() {
        return dropped.get();
    }

    /** Lets them finish what they have. Never blocks. */
    void close() {
        closed = true;
        sounds.forEach(Sound::close);
    }

    /** Waits until sinks have been told of the end, at most until the deadline. */
    void awaitEnd(Deadline deadline) throws InterruptedException {
        for (Sound sound : sounds) {
            sound.awaitEnd(deadline);
        }
    }
}

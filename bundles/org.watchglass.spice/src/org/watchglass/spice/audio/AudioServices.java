package org.watchglass.spice.audio;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.audio.AudioDecoderFactory;
import org.watchglass.remote.audio.AudioSink;

/** Who wants sound, and who can decode it. They come and go. Any thread, never blocks. */
public final class AudioServices {
    private final List<AudioSink> sinks = new CopyOnWriteArrayList<>();
    private final List<AudioDecoderFactory> opus = new CopyOnWriteArrayList<>();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    public void add(AudioSink sink) {
        sinks.add(sink);
        listeners.forEach(Runnable::run);
    }

    public void remove(AudioSink sink) {
        sinks.remove(sink);
        listeners.forEach(Runnable::run);
    }

    /** @param codec of those of {@link AudioDecoderFactory}; others are of no use here */
    public void add(String codec, AudioDecoderFactory factory) {
        if (codec.equals(AudioDecoderFactory.OPUS)) {
            opus.add(factory);
        }
    }

    public void remove(AudioDecoderFactory factory) {
        opus.remove(factory);
    }

    public boolean hasOpus() {
        return !opus.isEmpty();
    }

    /** Null if there is none. */
    @Nullable
    AudioDecoderFactory opus() {
        for (AudioDecoderFactory factory : opus) {
            return factory;
        }
        return null;
    }

    /** A view, which follows what comes and goes. */
    List<AudioSink> sinks() {
        return sinks;
    }

    /** @param changed told when a sink has come or gone; must not block */
    void listen(Runnable changed) {
        listeners.add(changed);
    }

    void forget(Runnable changed) {
        listeners.remove(changed);
    }
}

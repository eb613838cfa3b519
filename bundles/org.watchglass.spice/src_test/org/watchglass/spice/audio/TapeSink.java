package org.watchglass.spice.audio;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.remote.audio.AudioSettings;
import org.watchglass.remote.audio.AudioSink;
import org.watchglass.remote.audio.AudioTrack;

/** Writes down what a sink is told, in words. */
public class TapeSink implements AudioSink, AudioTrack {
    private static final long SECONDS = 20;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    /** The next that it was told, waiting for it. */
    public String next() throws InterruptedException {
        return Objects.requireNonNull(told.poll(SECONDS, TimeUnit.SECONDS), "told nothing more");
    }

    /** All that it was told and nobody has looked at. */
    public List<String> rest() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    @Override
    public AudioTrack open(ConsoleAddress source, AudioFormat format) {
        told.add("open " + format.channels() + "x" + format.rate());
        return this;
    }

    @Override
    public void settings(AudioSettings settings) {
        told.add("settings " + settings.volumes() + (settings.muted() ? " muted " : " ")
                + settings.latencyMillis());
    }

    @Override
    public boolean samples(int timeMillis, short[] samples) {
        told.add(timeMillis + ": " + Arrays.toString(samples));
        return true;
    }

    @Override
    public void close() {
        told.add("close");
    }
}

package org.watchglass.osgi;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.remote.audio.AudioSettings;
import org.watchglass.remote.audio.AudioSink;
import org.watchglass.remote.audio.AudioTrack;

/** Keeps the newest second of what it hears. */
final class ListeningSink implements AudioSink, AudioTrack {
    private static final int SILENT = 1000;

    /** The monitor guards all of these. */
    private final List<Short> heard = new ArrayList<>();

    private AudioFormat heardFormat = new AudioFormat(1, AudioFormat.MIN_RATE);
    private boolean playing;

    @Override
    public synchronized AudioTrack open(ConsoleAddress source, AudioFormat format) {
        heard.clear();
        heardFormat = format;
        playing = true;
        return this;
    }

    @Override
    public void settings(AudioSettings settings) {
        // It listens, whatever the volume.
    }

    @Override
    public synchronized boolean samples(int timeMillis, short[] samples) {
        for (int i = 0; i < samples.length; i += heardFormat.channels()) {
            heard.add(samples[i]);
        }
        int tooMany = heard.size() - heardFormat.rate();
        if (tooMany > 0) {
            heard.subList(0, tooMany).clear();
        }
        return true;
    }

    @Override
    public synchronized void close() {
        playing = false;
    }

    synchronized boolean isPlaying() {
        return playing;
    }

    /** In Hz, of a second; 0 if it has not heard that much, or it was silence. */
    synchronized double frequency() {
        if (heard.size() < heardFormat.rate()) {
            return 0;
        }
        int high = heard.stream().mapToInt(Short::intValue).max().orElse(0);
        int low = heard.stream().mapToInt(Short::intValue).min().orElse(0);
        return high - low < SILENT ? 0 : rises(low + (high - low) / 4, high - (high - low) / 4);
    }

    /** How often it goes from below one value to above the other. */
    private int rises(int low, int high) {
        int rises = 0;
        boolean above = true;
        for (int sample : heard) {
            if (above && sample < low) {
                above = false;
            } else if (!above && sample > high) {
                above = true;
                rises++;
            }
        }
        return rises;
    }
}

package org.watchglass.remote.javasound;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.remote.audio.AudioSink;
import org.watchglass.remote.audio.AudioTrack;

/** Plays each track on a line of its own; the operating system mixes them. */
@Component(name = Loudspeaker.NAME, enabled = false)
public final class Loudspeaker implements AudioSink {
    static final String NAME = "org.watchglass.remote.javasound.Loudspeaker";

    /** What the device may have before it: a tenth of a second. */
    private static final int LINE_PARTS = 10;

    private final Set<LineTrack> tracks = ConcurrentHashMap.newKeySet();

    @Override
    public AudioTrack open(ConsoleAddress source, AudioFormat format) throws IOException {
        LineTrack track = new LineTrack(format, line(format), tracks::remove);
        tracks.add(track);
        return track;
    }

    private static LineTrack.Line line(AudioFormat format) throws IOException {
        javax.sound.sampled.AudioFormat wanted = new javax.sound.sampled.AudioFormat(
                format.rate(), Short.SIZE, format.channels(), true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(wanted);
            line.open(wanted, format.rate() / LINE_PARTS * wanted.getFrameSize());
            line.start();
            return new LineTrack.Line() {
                @Override
                public void write(byte[] bytes) {
                    line.write(bytes, 0, bytes.length);
                }

                @Override
                public void close() {
                    line.stop();
                    line.close();
                }
            };
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            // So it is on machines without a sound device.
            throw new IOException("no sound device for " + format + ": " + e.getMessage(), e);
        }
    }

    @Deactivate
    void stop() {
        tracks.forEach(LineTrack::close);
    }
}

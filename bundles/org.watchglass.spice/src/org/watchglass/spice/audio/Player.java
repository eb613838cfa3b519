package org.watchglass.spice.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.audio.AudioDecoder;
import org.watchglass.remote.audio.AudioDecoderFactory;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.remote.audio.AudioSink;
import org.watchglass.remote.audio.AudioTrack;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.PlaybackMessage;

/** Decodes sound and hands it to all sinks. For one thread. */
final class Player {
    private static final System.Logger LOG = System.getLogger(Player.class.getName());

    private final ConsoleAddress source;
    private final AudioServices services;
    private final Gaps gaps;
    private final AtomicLong dropped;
    private final Map<AudioSink, @Nullable AudioTrack> tracks = new LinkedHashMap<>();
    /** Those that cannot take what the guest plays at the moment. */
    private final Set<AudioSink> unwilling = new HashSet<>();

    private PlaybackState state = PlaybackState.INITIAL;
    private @Nullable AudioDecoder decoder;

    /** @param dropped pieces that a sink had no room for are added here */
    Player(ConsoleAddress source, AudioServices services, Gaps gaps, AtomicLong dropped) {
        this.source = source;
        this.services = services;
        this.gaps = gaps;
        this.dropped = dropped;
    }

    void play(Piece piece) {
        follow(piece.state());
        @Nullable AudioFormat format = piece.state().format();
        if (piece.data().length() > 0 && format != null && !tracks.isEmpty()) {
            short[] samples = samples(piece.data(), format);
            if (samples.length > 0) {
                forEachTrack(track -> count(track.samples(piece.time(), samples)));
            }
        }
    }

    private void count(boolean taken) {
        if (!taken) {
            dropped.incrementAndGet();
        }
    }

    /** Opens and closes tracks, so that they are what the guest plays and who wants it. */
    void follow(PlaybackState next) {
        PlaybackState old = state;
        state = next;
        if (next.starts() != old.starts() || !Objects.equals(next.format(), old.format())) {
            closeTracks();
            unwilling.clear();
        }
        if (next.mode() != old.mode()) {
            closeDecoder();
        }
        List<AudioSink> sinks = services.sinks();
        for (AudioSink sink : List.copyOf(tracks.keySet())) {
            if (!sinks.contains(sink)) {
                close(sink);
            }
        }
        if (!next.settings().equals(old.settings())) {
            forEachTrack(track -> track.settings(next.settings()));
        }
        @Nullable AudioFormat format = next.format();
        if (format != null) {
            sinks.forEach(sink -> open(sink, format));
        }
    }

    private void open(AudioSink sink, AudioFormat format) {
        if (tracks.containsKey(sink) || unwilling.contains(sink)) {
            return;
        }
        try {
            AudioTrack track = sink.open(source, format);
            tracks.put(sink, track);
            track.settings(state.settings());
        } catch (IOException e) {
            unwilling.add(sink);
            LOG.log(System.Logger.Level.INFO, "sound is not taken: " + e.getMessage());
        } catch (RuntimeException e) {
            failed(sink, e);
        }
    }

    private interface Use {
        void of(AudioTrack track);
    }

    private void forEachTrack(Use use) {
        for (AudioSink sink : List.copyOf(tracks.keySet())) {
            @Nullable AudioTrack track = tracks.get(sink);
            try {
                if (track != null) {
                    use.of(track);
                }
            } catch (RuntimeException e) {
                failed(sink, e);
            }
        }
    }

    private void failed(AudioSink sink, RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "a sink of the sound of " + source + " failed", failure);
        unwilling.add(sink);
        close(sink);
    }

    private void close(AudioSink sink) {
        @Nullable AudioTrack track = tracks.remove(sink);
        if (track != null) {
            try {
                track.close();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a sink of the sound of " + source + " failed", e);
            }
        }
    }

    private void closeTracks() {
        List.copyOf(tracks.keySet()).forEach(this::close);
        closeDecoder();
    }

    private void closeDecoder() {
        @Nullable AudioDecoder old = decoder;
        decoder = null;
        if (old != null) {
            old.close();
        }
    }

    /** The end. */
    void close() {
        closeTracks();
    }

    private short[] samples(Bytes data, AudioFormat format) {
        ByteBuffer bytes = ByteBuffer.wrap(data.array(), data.offset(), data.length()).asReadOnlyBuffer();
        try {
            return switch (state.mode()) {
                case PlaybackMessage.RAW -> raw(bytes.order(ByteOrder.LITTLE_ENDIAN), format);
                case PlaybackMessage.OPUS -> decoder(format).decode(bytes);
                // Counted when the server said so.
                default -> new short[0];
            };
        } catch (IOException | RuntimeException e) {
            gaps.count("malformed playback data", String.valueOf(e.getMessage()));
            return new short[0];
        }
    }

    private static short[] raw(ByteBuffer bytes, AudioFormat format) throws IOException {
        if (bytes.remaining() % (Short.BYTES * format.channels()) != 0) {
            throw new IOException(bytes.remaining() + " bytes, " + format.channels() + " channels");
        }
        short[] samples = new short[bytes.remaining() / Short.BYTES];
        bytes.asShortBuffer().get(samples);
        return samples;
    }

    private AudioDecoder decoder(AudioFormat format) throws IOException {
        @Nullable AudioDecoder open = decoder;
        if (open == null) {
            @Nullable AudioDecoderFactory factory = services.opus();
            if (factory == null) {
                throw new IOException("nobody decodes Opus");
            }
            open = factory.create(format);
            decoder = open;
        }
        return open;
    }
}

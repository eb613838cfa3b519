package org.watchglass.spice.canvas;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.video.VideoDecoderFactory;
import org.watchglass.spice.wire.display.StreamCreate;

/** The video decoders that there are, by codec. They come and go. Any thread, never blocks. */
public final class VideoDecoders {
    private static final Map<Integer, String> NAMES =
            Map.of(StreamCreate.H264, VideoDecoderFactory.H264, StreamCreate.VP8, VideoDecoderFactory.VP8);

    private final Map<String, List<VideoDecoderFactory>> factories = new ConcurrentHashMap<>();

    public void add(String codec, VideoDecoderFactory factory) {
        factories.computeIfAbsent(codec, name -> new CopyOnWriteArrayList<>()).add(factory);
    }

    public void remove(VideoDecoderFactory factory) {
        factories.values().forEach(all -> all.remove(factory));
    }

    /** Whether streams of a codec can be shown; one of the numbers of {@link StreamCreate}. */
    public boolean has(int codec) {
        return codec == StreamCreate.MJPEG || first(codec) != null;
    }

    /** A decoder for one stream, null if nobody has one. */
    @Nullable
    FrameDecoder open(int codec) {
        if (codec == StreamCreate.MJPEG) {
            return FrameDecoder.MJPEG;
        }
        VideoDecoderFactory factory = first(codec);
        return factory == null ? null : FrameDecoder.of(factory.create());
    }

    private @Nullable VideoDecoderFactory first(int codec) {
        String name = NAMES.getOrDefault(codec, "");
        List<VideoDecoderFactory> all = factories.getOrDefault(name, List.of());
        for (VideoDecoderFactory factory : all) {
            return factory;
        }
        return null;
    }
}

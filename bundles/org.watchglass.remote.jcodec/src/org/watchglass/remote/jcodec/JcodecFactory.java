package org.watchglass.remote.jcodec;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jdt.annotation.Nullable;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.common.logging.Logger;
import org.osgi.service.component.annotations.Component;
import org.watchglass.remote.video.VideoDecoder;
import org.watchglass.remote.video.VideoDecoderFactory;

/**
 * Makes decoders for H.264 baseline streams.
 *
 * <p>JCodec's decoders own threads that they never end. So one whose stream has ended waits here for the next
 * stream: there are never more of them than there were streams at once.
 */
@Component(property = VideoDecoderFactory.CODEC + "=" + VideoDecoderFactory.H264)
public final class JcodecFactory implements VideoDecoderFactory {
    private static final System.Logger LOG = System.getLogger(JcodecFactory.class.getName());

    static {
        // Otherwise it prints what it finds strange, and a broken stream is full of that.
        Logger.addSink(message -> LOG.log(System.Logger.Level.DEBUG, message.getMessage()));
    }

    private final ConcurrentLinkedQueue<@Nullable H264Decoder> idle = new ConcurrentLinkedQueue<>();

    @Override
    public VideoDecoder create() {
        @Nullable H264Decoder waiting = idle.poll();
        return new BaselineDecoder(waiting == null ? new H264Decoder() : waiting, idle::add);
    }
}

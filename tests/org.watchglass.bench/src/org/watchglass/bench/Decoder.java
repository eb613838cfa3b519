package org.watchglass.bench;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_LOW_DELAY;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** ffmpeg's decoder, the judge of all encoders. */
final class Decoder implements AutoCloseable {
    private final AVCodecContext context;
    private final AVFrame frame = av_frame_alloc();

    Decoder() {
        var codec = avcodec_find_decoder(AV_CODEC_ID_H264);
        context = avcodec_alloc_context3(codec);
        context.thread_count(1).flags(AV_CODEC_FLAG_LOW_DELAY);
        check(avcodec_open2(context, codec, (AVDictionary) null), "opening the decoder");
    }

    /** Decodes one picture; none may be held back. */
    Planes decode(byte[] bytes) {
        AVPacket packet = av_packet_alloc();
        check(av_new_packet(packet, bytes.length), "allocating a packet");
        packet.data().put(bytes);
        check(avcodec_send_packet(context, packet), "decoding");
        check(avcodec_receive_frame(context, frame), "getting what was decoded");
        av_packet_free(packet);
        return Planes.of(frame);
    }

    @Override
    public void close() {
        avcodec_free_context(context);
        av_frame_free(frame);
    }

    private static void check(int result, String doing) {
        if (result < 0) {
            throw new IllegalStateException(doing + ": ffmpeg says " + result);
        }
    }
}

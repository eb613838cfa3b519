package org.watchglass.bench;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * An encoder of ffmpeg at a constant QP, on the calling thread alone, with swscale's bicubic conversion: the
 * fast one blurs chroma, which leaves less to code. That the pixels have to get into native memory first is
 * not counted.
 */
final class FfmpegCodec extends Codec {
    private final AVCodecContext context;
    private final SwsContext conversion;
    private final IntPointer pixels;
    private final PointerPointer<IntPointer> source;
    private final IntPointer sourceStride;
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private byte[] bytes = new byte[0];
    private long pts;

    static FfmpegCodec x264(int width, int height, int qp) {
        return new FfmpegCodec("libx264", width, height, qp, Map.of(
                "preset", "ultrafast",
                "tune", "zerolatency",
                "x264-params", "qp=" + qp + ":ipratio=1:keyint=infinite"));
    }

    /**
     * Its rate control is on, for only this obeys the limits of the QP; its loop filter is off, for it costs
     * time and text up to 8 dB.
     */
    static FfmpegCodec openh264(int width, int height, int qp) {
        return new FfmpegCodec("libopenh264", width, height, qp,
                Map.of("rc_mode", "quality", "loopfilter", "0"));
    }

    private FfmpegCodec(String name, int width, int height, int qp, Map<String, String> options) {
        var codec = avcodec_find_encoder_by_name(name);
        context = avcodec_alloc_context3(codec);
        context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P).thread_count(1)
                .time_base(new AVRational().num(1).den(30)).gop_size(1_000_000).max_b_frames(0)
                .qmin(qp).qmax(qp);
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((key, value) -> av_dict_set(dictionary, key, value, 0));
        check(avcodec_open2(context, codec, dictionary), "opening " + name);
        av_dict_free(dictionary);
        frame.width(width).height(height).format(AV_PIX_FMT_YUV420P);
        check(av_frame_get_buffer(frame, 0), "allocating a frame");
        pixels = new IntPointer((long) width * height);
        source = new PointerPointer<IntPointer>(4).put(0, pixels);
        sourceStride = new IntPointer(width * 4, 0, 0, 0);
        conversion = sws_getContext(width, height, AV_PIX_FMT_BGR0, width, height, AV_PIX_FMT_YUV420P,
                SWS_BICUBIC, null, null, (DoublePointer) null);
        IntPointer bt709 = sws_getCoefficients(SWS_CS_ITU709);
        check(sws_setColorspaceDetails(conversion, bt709, 1, bt709, 0, 0, 1 << 16, 1 << 16), "BT.709");
    }

    @Override
    void encode(Tape tape) {
        pixels.put(tape.take().pixels());
        long start = cpuNow();
        check(av_frame_make_writable(frame), "making a frame writable");
        sws_scale(conversion, source, sourceStride, 0, frame.height(), frame.data(), frame.linesize());
        long converted = cpuNow();
        frame.pts(pts++);
        check(avcodec_send_frame(context, frame), "encoding");
        check(avcodec_receive_packet(context, packet), "getting what was encoded");
        cpuNanos = cpuNow() - start;
        conversionNanos = converted - start;
        length = packet.size();
        bytes = new byte[length];
        packet.data().get(bytes);
        av_packet_unref(packet);
    }

    @Override
    byte[] bytes() {
        return bytes;
    }

    @Override
    Planes wanted(Tape tape) {
        return Planes.of(frame);
    }

    @Override
    public void close() {
        avcodec_free_context(context);
        sws_freeContext(conversion);
        av_frame_free(frame);
        av_packet_free(packet);
        source.close();
        sourceStride.close();
        pixels.close();
    }

    private static void check(int result, String doing) {
        if (result < 0) {
            throw new IllegalStateException(doing + ": ffmpeg says " + result);
        }
    }
}

package org.watchglass.fuzz;

import java.util.List;
import java.util.function.Function;
import org.watchglass.mp4.Mp4Target;
import org.watchglass.spice.audio.PlaybackTarget;
import org.watchglass.spice.connection.LinkTarget;
import org.watchglass.spice.wire.image.ImageType;

/** What is fuzzed. */
enum Target {
    QUIC(ImageTarget.class, seeds -> seeds.images(ImageType.QUIC)),
    LZ(ImageTarget.class, seeds -> seeds.images(ImageType.LZ_RGB)),
    GLZ(ImageTarget.class, seeds -> seeds.images(ImageType.GLZ_RGB)),
    ZLIB_GLZ(ImageTarget.class, seeds -> seeds.images(ImageType.ZLIB_GLZ_RGB)),
    LZ4(ImageTarget.class, seeds -> seeds.images(ImageType.LZ4)),
    BITMAP(ImageTarget.class, seeds -> seeds.images(ImageType.BITMAP)),
    JPEG(ImageTarget.class, seeds -> MadeSeeds.jpegImages()),
    MOTION_JPEG(MotionJpegTarget.class, seeds -> MadeSeeds.jpegs()),
    VIDEO(VideoTarget.class, seeds -> MadeSeeds.streams()),
    OPUS(OpusTarget.class, seeds -> SoundSeeds.packets()),
    PLAYBACK(PlaybackTarget.class, seeds -> SoundSeeds.messages()),
    DISPLAY(DisplayTarget.class, Seeds::display),
    MESSAGES(MessageTarget.class, Seeds::messages),
    AGENT(AgentTarget.class, seeds -> MadeSeeds.agentStreams()),
    LINK(LinkTarget.class, seeds -> MadeSeeds.links()),
    CONNECTION_FILE(ConnectionFileTarget.class, seeds -> MadeSeeds.connectionFiles()),
    MP4(Mp4Target.class, seeds -> MadeSeeds.files()),
    ENCODER_STREAM(EncoderStreamTarget.class, seeds -> MadeSeeds.recordedPictures());

    private final Class<?> entry;
    private final Function<Seeds, List<byte[]>> seeds;

    Target(Class<?> entry, Function<Seeds, List<byte[]>> seeds) {
        this.entry = entry;
        this.seeds = seeds;
    }

    /** The class whose {@code fuzzerTestOneInput} gets the inputs. */
    Class<?> entry() {
        return entry;
    }

    List<byte[]> seeds(Seeds all) {
        return seeds.apply(all);
    }
}

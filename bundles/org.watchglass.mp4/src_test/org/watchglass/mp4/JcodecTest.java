package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.model.Packet;
import org.jcodec.containers.mp4.demuxer.AbstractMP4DemuxerTrack;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.junit.jupiter.api.Test;

/** What somebody else's demuxer finds in a finished file with real pictures. */
class JcodecTest {
    private final List<byte[]> pictures = Film.realPictures();

    @Test
    void findsOneVideoTrackWithAllPictures() throws IOException {
        MP4Demuxer demuxer = demux();
        assertEquals(1, demuxer.getTracks().size());
        assertEquals(1, demuxer.getVideoTracks().size());
        assertEquals(30, track(demuxer).getFrameCount());
        assertEquals("avc1", track(demuxer).getFourcc());
        assertEquals(30 * 9000, track(demuxer).getDuration().getNum());
        assertEquals(90_000, track(demuxer).getDuration().getDen());
    }

    @Test
    void findsEachPictureAtItsTime() throws IOException {
        AbstractMP4DemuxerTrack track = track(demux());
        for (int i = 0; i < pictures.size(); i++) {
            Packet packet = track.getNextFrame(ByteBuffer.allocate(1 << 16));
            byte[] bytes = new byte[packet.getData().remaining()];
            packet.getData().get(bytes);
            assertArrayEquals(pictures.get(i), bytes);
            assertEquals(i * 9000L, packet.getPts());
            assertEquals(9000, packet.getDuration());
            assertEquals(i % 10 == 0, packet.isKeyFrame());
        }
    }

    private static AbstractMP4DemuxerTrack track(MP4Demuxer demuxer) {
        return demuxer.getTracks().get(0);
    }

    private MP4Demuxer demux() throws IOException {
        var store = new MemoryStore();
        var fragmenter = new Fragmenter(Film.realTrack());
        var writer = new HybridMp4Writer(store, fragmenter.init());
        for (int i = 0; i < pictures.size(); i++) {
            fragmenter.add(pictures.get(i), pictures.get(i).length, i * 9000L, i % 10 == 0);
            if (i % 5 == 4) {
                writer.append(fragmenter.flush((i + 1) * 9000L).bytes());
            }
        }
        writer.finish(0);
        writer.close();
        return MP4Demuxer.createRawMP4Demuxer(
                ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(store.content())));
    }
}

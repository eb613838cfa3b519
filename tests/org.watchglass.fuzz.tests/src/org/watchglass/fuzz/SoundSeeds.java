package org.watchglass.fuzz;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.PlaybackMessage;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireWriter;

/** Sound that libopus has coded, and what servers say around it. */
final class SoundSeeds {
    private static final List<String> PACKETS = List.of(
            "f49fdf5473590d96c904031cb7a8b7df8bfe328fa23df6b7ea374dacd0b1",
            "f09d44df105c960b66ad1a01a858a097f47ecdcf080c90e21a3f480330d1",
            "f09cccb27aa3aad9662bcda301758ec11ed71d2cf67dcafb669fd839f6d1",
            "5301c26078e1c4e469920b90d57235de9352b68417024d26b723e9abc1b9"
                    + "e7e88b917cb68b895ce6c75e5f7ce56a02b6ecd9",
            "534101dc28441508d371f1413caf3c147ba0d480a4ffe544c1be0d8d2c73"
                    + "a830d23a4aeff6d06feded15ccc487e787f0c000");

    private SoundSeeds() {}

    /** Each after its size. */
    static List<byte[]> packets() {
        return List.of(MadeSeeds.joined(bytes().toList()));
    }

    private static Stream<byte[]> bytes() {
        return PACKETS.stream().map(HexFormat.of()::parseHex);
    }

    /** Tapes of a channel, one for each mode. */
    static List<byte[]> messages() {
        return List.of(tape(PlaybackMessage.RAW), tape(PlaybackMessage.OPUS));
    }

    private static byte[] tape(int mode) {
        List<Message> all = new ArrayList<>(List.of(
                new PlaybackMessage.Mode(0, mode, Bytes.EMPTY),
                new PlaybackMessage.Volume(List.of(65535, 65535)),
                new PlaybackMessage.Mute(false),
                new PlaybackMessage.Latency(200),
                new PlaybackMessage.Start(2, 1, 48_000, 0)));
        bytes().limit(3).forEach(packet -> all.add(new PlaybackMessage.Data(10, Bytes.of(packet))));
        all.add(new PlaybackMessage.Stop());
        return Tapes.tape(all.stream().map(SoundSeeds::part).toList());
    }

    private static SubMessage part(Message message) {
        WireWriter out = new WireWriter();
        message.write(out);
        return new SubMessage(message.type(), Bytes.of(out.toByteArray()));
    }
}

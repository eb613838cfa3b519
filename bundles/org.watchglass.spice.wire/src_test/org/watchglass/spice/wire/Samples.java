package org.watchglass.spice.wire;

import static org.watchglass.spice.wire.ChannelType.CURSOR;
import static org.watchglass.spice.wire.ChannelType.INPUTS;
import static org.watchglass.spice.wire.ChannelType.MAIN;
import static org.watchglass.spice.wire.ChannelType.PLAYBACK;
import static org.watchglass.spice.wire.Hex.hex;
import static org.watchglass.spice.wire.Sample.fromServer;
import static org.watchglass.spice.wire.Sample.toServer;

import java.util.List;
import java.util.stream.Stream;
import org.watchglass.spice.wire.display.DisplaySamples;

/** One sample of each message. */
final class Samples {
    private static final MigrationTarget TARGET = new MigrationTarget(5900, 5901, "ab", "O=X");

    private Samples() {}

    static Stream<Sample> all() {
        return Stream.of(common(), main(), inputs(), cursor(), playback(), DisplaySamples.all())
                .flatMap(List::stream);
    }

    private static List<Sample> common() {
        return List.of(
                fromServer(MAIN, new CommonMessage.Migrate(3), "03000000"),
                fromServer(MAIN, new CommonMessage.MigrateData(hex("0102")), "0102"),
                fromServer(MAIN, new CommonMessage.SetAck(1, 20), "01000000 14000000"),
                fromServer(MAIN, new CommonMessage.Ping(7, 0x1122334455667788L, hex("0000")),
                        "07000000 8877665544332211 0000"),
                fromServer(
                        INPUTS,
                        new CommonMessage.WaitForChannels(List.of(new ChannelWait(2, 1, 258))),
                        "01 02 01 0201000000000000"),
                fromServer(MAIN, new CommonMessage.Disconnecting(5, 7), "0500000000000000 07000000"),
                fromServer(
                        MAIN,
                        new Notify(1, 2, 0, 4, "hi"),
                        "0100000000000000 02000000 00000000 04000000 02000000 6869 00"),
                fromServer(
                        ChannelType.DISPLAY,
                        new CommonMessage.MessageList(List.of(
                                new SubMessage(105, hex("0000")), new SubMessage(102, Bytes.EMPTY))),
                        "0200 0a000000 12000000  6900 02000000 0000  6600 00000000"),
                toServer(MAIN, new CommonRequest.AckSync(9), "09000000"),
                toServer(MAIN, new CommonRequest.Ack(), ""),
                toServer(MAIN, new CommonRequest.Pong(7, 1), "07000000 0100000000000000"),
                toServer(MAIN, new CommonRequest.MigrateFlushMark(), ""),
                toServer(MAIN, new CommonRequest.MigrateData(hex("ff")), "ff"),
                toServer(MAIN, new CommonRequest.Disconnecting(5, 0), "0500000000000000 00000000"));
    }

    private static List<Sample> main() {
        String target = "0c17 0d17 03000000 14000000 04000000 17000000 ";
        return List.of(
                fromServer(MAIN, new MigrationMessage.Begin(TARGET), target + "616200 4f3d5800"),
                fromServer(MAIN, new MigrationMessage.Cancel(), ""),
                fromServer(
                        MAIN,
                        new MainInit(0x5a, 1, 3, 2, true, 10, 1000, 0x4000000),
                        "5a000000 01000000 03000000 02000000 01000000 0a000000 e8030000 00000004"),
                fromServer(
                        MAIN,
                        new MainMessage.ChannelsList(List.of(new Channel(2, 0), new Channel(3, 1))),
                        "02000000 0200 0301"),
                fromServer(MAIN, new MainMessage.MouseModeChange(3, 2), "0300 0200"),
                fromServer(MAIN, new MainMessage.MultiMediaTime(-1), "ffffffff"),
                fromServer(MAIN, new AgentMessage.Connected(), ""),
                fromServer(MAIN, new AgentMessage.Disconnected(1), "01000000"),
                fromServer(MAIN, new AgentMessage.Data(hex("01000000")), "01000000"),
                fromServer(MAIN, new AgentMessage.Token(10), "0a000000"),
                fromServer(MAIN, new MigrationMessage.SwitchHost(TARGET), target + "616200 4f3d5800"),
                fromServer(MAIN, new MigrationMessage.End(), ""),
                fromServer(MAIN, new MainMessage.Name("vm"), "03000000 766d00"),
                fromServer(MAIN, new MainMessage.Uuid(hex("00112233445566778899aabbccddeeff")),
                        "00112233445566778899aabbccddeeff"),
                fromServer(MAIN, new AgentMessage.ConnectedTokens(10), "0a000000"),
                fromServer(
                        MAIN,
                        new MigrationMessage.BeginSeamless(TARGET, 1),
                        "0c17 0d17 03000000 18000000 04000000 1b000000 01000000 616200 4f3d5800"),
                fromServer(MAIN, new MigrationMessage.SeamlessAck(), ""),
                fromServer(MAIN, new MigrationMessage.SeamlessNack(), ""),
                toServer(MAIN, new MainRequest.ClientInfo(1), "0100000000000000"),
                toServer(MAIN, new MainRequest.Step(MainRequest.Step.MIGRATE_END), ""),
                toServer(MAIN, new MainRequest.AttachChannels(), ""),
                toServer(MAIN, new MainRequest.MouseModeRequest(2), "0200"),
                toServer(MAIN, new MainRequest.AgentStart(-1), "ffffffff"),
                toServer(MAIN, new MainRequest.AgentData(hex("0102")), "0102"),
                toServer(MAIN, new MainRequest.AgentToken(1), "01000000"),
                toServer(MAIN, new MainRequest.DoSeamless(2), "02000000"));
    }

    private static List<Sample> inputs() {
        return List.of(
                fromServer(INPUTS, new InputsMessage.Init(2), "0200"),
                fromServer(INPUTS, new InputsMessage.KeyModifiers(6), "0600"),
                fromServer(INPUTS, new InputsMessage.MotionAck(), ""),
                toServer(INPUTS, new InputsRequest.KeyDown(0x48e0), "e0480000"),
                toServer(INPUTS, new InputsRequest.KeyUp(0x9e), "9e000000"),
                toServer(INPUTS, new InputsRequest.KeyModifiers(4), "0400"),
                toServer(INPUTS, new InputsRequest.KeyScancode(hex("1e9e")), "1e9e"),
                toServer(INPUTS, new InputsRequest.Motion(-1, 2, 1), "ffffffff 02000000 0100"),
                toServer(INPUTS, new InputsRequest.Position(640, 480, 0, 1), "80020000 e0010000 0000 01"),
                toServer(INPUTS, new InputsRequest.Press(1, 1), "01 0100"),
                toServer(INPUTS, new InputsRequest.Release(3, 0), "03 0000"));
    }

    private static List<Sample> cursor() {
        Cursor shape = new Cursor.Shape(true, 5, Cursor.Shape.ALPHA, 1, 1, 0, 0, hex("10203040"));
        return List.of(
                fromServer(
                        CURSOR,
                        new CursorMessage.Init(-1, 2, 0, 0, true, new Cursor.None()),
                        "ffff 0200 0000 0000 01 0100"),
                fromServer(CURSOR, new CursorMessage.Reset(), ""),
                fromServer(
                        CURSOR,
                        new CursorMessage.Set(3, 4, true, shape),
                        "0300 0400 01 0200 0500000000000000 00 0100 0100 0000 0000 10203040"),
                fromServer(
                        CURSOR,
                        new CursorMessage.Set(3, 4, false, new Cursor.Cached(5)),
                        "0300 0400 00 0400 0500000000000000 00 0000 0000 0000 0000"),
                fromServer(CURSOR, new CursorMessage.Move(10, -10), "0a00 f6ff"),
                fromServer(CURSOR, new CursorMessage.Hide(), ""),
                fromServer(CURSOR, new CursorMessage.Trail(1, 2), "0100 0200"),
                fromServer(CURSOR, new CursorMessage.InvalOne(5), "0500000000000000"),
                fromServer(CURSOR, new CursorMessage.InvalAll(), ""));
    }

    private static List<Sample> playback() {
        return List.of(
                fromServer(PLAYBACK, new PlaybackMessage.Data(100, hex("0000ffff")), "64000000 0000ffff"),
                fromServer(PLAYBACK, new PlaybackMessage.Mode(1, PlaybackMessage.OPUS, Bytes.EMPTY),
                        "01000000 0300"),
                fromServer(PLAYBACK, new PlaybackMessage.Start(2, 1, 48000, 9),
                        "02000000 0100 80bb0000 09000000"),
                fromServer(PLAYBACK, new PlaybackMessage.Stop(), ""),
                fromServer(PLAYBACK, new PlaybackMessage.Volume(List.of(65535, 0)), "02 ffff 0000"),
                fromServer(PLAYBACK, new PlaybackMessage.Mute(true), "01"),
                fromServer(PLAYBACK, new PlaybackMessage.Latency(200), "c8000000"));
    }
}

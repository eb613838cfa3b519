package org.watchglass.spice.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MessageMaskTest {
    private static final int HEAD = HeaderFormat.MINI.size();
    private static final int CLIPBOARD = 4;
    private static final int CAPABILITIES = 6;

    private static MessageMask mask(ChannelType type, Direction direction) {
        return new MessageMask(type.code(), direction);
    }

    private static byte[] frame(Message message) {
        return HeaderFormat.MINI.frame(1, message);
    }

    private static byte[] masked(MessageMask mask, int type, int subList, byte[] frame) {
        return mask.masked(frame, type, subList, Bytes.of(frame).slice(HEAD, frame.length - HEAD));
    }

    private static byte[] masked(MessageMask mask, Message message) {
        return masked(mask, message.type(), 0, frame(message));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    /** A message of the agent's stream. */
    private static byte[] agent(int type, String body) {
        return new WireWriter().u32(1).u32(type).u64(0).u32(body.length())
                .bytes(body.getBytes(StandardCharsets.US_ASCII)).toByteArray();
    }

    private static Message data(byte[] stream, int from, int to) {
        return new AgentMessage.Data(Bytes.of(stream).slice(from, to - from));
    }

    private static String text(byte[] frame) {
        return new String(frame, HEAD, frame.length - HEAD, StandardCharsets.US_ASCII);
    }

    @Test
    void overwritesKeysAndKeepsTheirLength() {
        MessageMask mask = mask(ChannelType.INPUTS, Direction.TO_SERVER);
        assertEquals("65 00 04 00 00 00 00 00 00 00", hex(masked(mask, new InputsRequest.KeyDown(0x1E))));
        assertEquals("68 00 02 00 00 00 00 00",
                hex(masked(mask, new InputsRequest.KeyScancode(Bytes.of((byte) 0x1E, (byte) 0x9E)))));
        assertEquals("67 00 02 00 00 00 00 00", hex(masked(mask, new InputsRequest.KeyModifiers(7))));
    }

    @Test
    void leavesThePointerAlone() {
        byte[] frame = frame(new InputsRequest.Position(3, 4, 0, 0));
        MessageMask mask = mask(ChannelType.INPUTS, Direction.TO_SERVER);
        assertSame(frame, masked(mask, InputsRequest.Position.TYPE, 0, frame));
    }

    @Test
    void overwritesLockLights() {
        MessageMask mask = mask(ChannelType.INPUTS, Direction.FROM_SERVER);
        assertEquals("66 00 02 00 00 00 00 00", hex(masked(mask, new InputsMessage.KeyModifiers(7))));
    }

    @Test
    void overwritesTheClipboardWhereverItIsCut() {
        byte[] stream = agent(CLIPBOARD, "my secret");
        for (int cut = 1; cut < stream.length; cut++) {
            MessageMask mask = mask(ChannelType.MAIN, Direction.FROM_SERVER);
            String all = text(masked(mask, data(stream, 0, cut)))
                    + text(masked(mask, data(stream, cut, stream.length)));
            assertEquals(new String(agent(CLIPBOARD, "\0".repeat(9)), StandardCharsets.US_ASCII), all);
        }
    }

    @Test
    void showsWhatTheAgentSaysOfItself() {
        byte[] stream = agent(CAPABILITIES, "open");
        MessageMask mask = mask(ChannelType.MAIN, Direction.FROM_SERVER);
        assertEquals(new String(stream, StandardCharsets.US_ASCII),
                text(masked(mask, data(stream, 0, stream.length))));
    }

    @Test
    void followsTheStreamWhileNobodyListens() {
        byte[] stream = agent(CLIPBOARD, "my secret");
        MessageMask mask = mask(ChannelType.MAIN, Direction.FROM_SERVER);
        mask.follow(AgentMessage.Data.TYPE, 0, Bytes.of(stream).slice(0, 21));
        assertEquals("\0".repeat(8), text(masked(mask, data(stream, 21, stream.length))));
    }

    @Test
    void showsNothingOfAStreamThatIsBroken() {
        MessageMask mask = mask(ChannelType.MAIN, Direction.FROM_SERVER);
        assertEquals("\0".repeat(9), text(masked(mask, data("my secret".getBytes(), 0, 9))));
        assertEquals("\0".repeat(24), text(masked(mask, data(agent(CAPABILITIES, "open"), 0, 24))));
        masked(mask, new AgentMessage.ConnectedTokens(5));
        assertEquals(new String(agent(CAPABILITIES, "open"), StandardCharsets.US_ASCII),
                text(masked(mask, data(agent(CAPABILITIES, "open"), 0, 24))));
    }

    @Test
    void overwritesWhatIsInsideAListOfMessages() {
        byte[] data = agent(CLIPBOARD, "x");
        byte[] body = new WireWriter().u16(1).u32(6).u16(AgentMessage.Data.TYPE).u32(data.length).bytes(data)
                .toByteArray();
        byte[] frame = new WireWriter().u16(SubMessage.LIST).u32(body.length).bytes(body).toByteArray();
        byte[] masked = masked(mask(ChannelType.MAIN, Direction.FROM_SERVER), SubMessage.LIST, 0, frame);
        frame[frame.length - 1] = 0;
        assertEquals(hex(frame), hex(masked));
    }

    @Test
    void overwritesAListThatIsBroken() {
        byte[] frame = new WireWriter().u16(SubMessage.LIST).u32(2).u16(9).toByteArray();
        byte[] masked = masked(mask(ChannelType.INPUTS, Direction.FROM_SERVER), SubMessage.LIST, 0, frame);
        assertEquals("08 00 02 00 00 00 00 00", hex(masked));
    }

    @Test
    void overwritesWhatDevicesSay() {
        byte[] frame = new WireWriter().u16(101).u32(2).u16(0x1234).toByteArray();
        assertEquals("65 00 02 00 00 00 00 00",
                hex(masked(mask(ChannelType.SMARTCARD, Direction.TO_SERVER), 101, 0, frame)));
        assertSame(frame, masked(mask(ChannelType.DISPLAY, Direction.FROM_SERVER), 101, 0, frame));
    }
}

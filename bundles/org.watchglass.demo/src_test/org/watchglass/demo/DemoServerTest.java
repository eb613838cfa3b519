package org.watchglass.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.demo.TestClient.Received;
import org.watchglass.demo.desktop.PointerLook;
import org.watchglass.demo.desktop.SceneKind;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CursorMessage;
import org.watchglass.spice.wire.InputsMessage;
import org.watchglass.spice.wire.InputsRequest;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.MouseMode;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

@Timeout(30)
class DemoServerTest {
    private final TestGuest guest;

    DemoServerTest() throws Exception {
        guest = new TestGuest(SceneKind.IDLE);
    }

    @AfterEach
    void stop() throws Exception {
        guest.close();
    }

    private static String hex(Received message) {
        return HexFormat.of().formatHex(message.body().copy());
    }

    @Test
    void listsItsChannelsWhenAsked() throws Exception {
        assertNotEquals(0, guest.session);
        guest.main.send(new MainRequest.AttachChannels());
        Received list = guest.main.receive();
        assertEquals(MainMessage.ChannelsList.TYPE, list.type());
        assertEquals("03000000" + "0200" + "0300" + "0400", hex(list));
    }

    @Test
    void changesTheMouseMode() throws Exception {
        guest.main.send(new MainRequest.MouseModeRequest(MouseMode.SERVER));
        assertEquals("0300" + "0100", hex(guest.main.receive()));
    }

    @Test
    void ignoresRequestsThatItDoesNotKnow() throws Exception {
        guest.main.send(new MainRequest.Step(199));
        guest.main.send(new MainRequest.MouseModeRequest(77));
        assertEquals("0300" + "0200", hex(guest.main.receive()));
    }

    @Test
    void sendsAwayWhoAnnouncesALargeRequest() throws Exception {
        guest.main.write(new byte[] {104, 0, -1, -1, -1, -1});
        assertThrows(EOFException.class, guest.main::receive);
    }

    @Test
    void acknowledgesFourMotions() throws Exception {
        TestClient inputs = guest.link(ChannelType.INPUTS);
        assertEquals(InputsMessage.Init.TYPE, inputs.receive().type());
        for (int i = 0; i < 4; i++) {
            inputs.send(new InputsRequest.Position(10 * i, 20, 0, 0));
        }
        assertEquals(InputsMessage.MotionAck.TYPE, inputs.receive().type());
    }

    @Test
    void tellsWhenCapsLockChanges() throws Exception {
        TestClient inputs = guest.link(ChannelType.INPUTS);
        inputs.receive();
        inputs.send(new InputsRequest.KeyDown(0x3A));
        assertEquals("0400", hex(inputs.receive()));
    }

    @Test
    void movesThePointerWhereTheUserPutsIt() throws Exception {
        TestClient cursor = guest.link(ChannelType.CURSOR);
        assertEquals(CursorMessage.Init.TYPE, cursor.receive().type());
        assertArrayEquals(shapeOf(guest.server.guest().pointer().get().look()), shape(cursor.receive()));
        guest.link(ChannelType.INPUTS).send(new InputsRequest.Position(3, 4, 0, 0));
        WireReader place = cursor.receive().reader();
        assertEquals(3, place.i16("x"));
        assertEquals(4, place.i16("y"));
    }

    private static byte[] shape(Received set) throws ProtocolException {
        WireReader in = set.reader();
        in.bytes("position, visible, flags, id, type, sizes", 5 + 2 + 8 + 1 + 8);
        return in.rest().copy();
    }

    private static byte[] shapeOf(PointerLook look) {
        WireWriter out = new WireWriter();
        for (int argb : look.shape().argb()) {
            out.u32(argb);
        }
        return out.toByteArray();
    }

    @Test
    void endsAllConnectionsWhenClosed() throws Exception {
        TestClient display = guest.link(ChannelType.DISPLAY);
        guest.server.close();
        assertThrows(EOFException.class, display::receive);
        assertThrows(IOException.class, guest::stranger);
    }
}

package org.watchglass.demo;

import java.io.IOException;
import org.watchglass.demo.desktop.PointerState;
import org.watchglass.spice.wire.InputsMessage;
import org.watchglass.spice.wire.InputsRequest;
import org.watchglass.spice.wire.MouseMode;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;

/** Keys and pointer of the user, on their way to the guest. */
final class InputsChannel implements ServerChannel, InputsRequest.Handler {
    private static final int LEFT_BUTTON = 1;
    private static final String TAB = "    ";

    private final Session session;
    private final Keyboard keyboard = new Keyboard();
    private final Outbox outbox = new Outbox();
    private int motions;

    InputsChannel(Session session) {
        this.session = session;
    }

    @Override
    public void serve(Connection connection) throws IOException, InterruptedException {
        connection.send(new InputsMessage.Init(0));
        connection.flush();
        outbox.serve(connection);
    }

    @Override
    public boolean request(int type, WireReader in) throws ProtocolException {
        return InputsRequest.read(type, in, this);
    }

    @Override
    public void onKeyDown(InputsRequest.KeyDown message) {
        takeCode(message.code());
    }

    @Override
    public void onKeyUp(InputsRequest.KeyUp message) {
        takeCode(message.code());
    }

    @Override
    public void onKeyModifiers(InputsRequest.KeyModifiers message) {
        keyboard.lights(message.modifiers());
        outbox.put(new InputsMessage.KeyModifiers(keyboard.lights()));
    }

    @Override
    public void onKeyScancode(InputsRequest.KeyScancode message) {
        for (byte code : message.codes().copy()) {
            take(code & 0xFF);
        }
    }

    /** The first byte is the lowest, a zero byte ends the code. */
    private void takeCode(int code) {
        for (int rest = code; rest != 0; rest >>>= 8) {
            take(rest & 0xFF);
        }
    }

    private void take(int scancode) {
        int lightsBefore = keyboard.lights();
        char typed = keyboard.take(scancode);
        if (typed == '\t') {
            session.guest().act(scene -> TAB.chars().forEach(space -> scene.type((char) space)));
        } else if (typed != Keyboard.NOTHING) {
            session.guest().act(scene -> scene.type(typed));
        }
        if (keyboard.lights() != lightsBefore) {
            outbox.put(new InputsMessage.KeyModifiers(keyboard.lights()));
        }
    }

    @Override
    public void onMotion(InputsRequest.Motion message) {
        if (session.mouseMode() == MouseMode.SERVER) {
            session.guest().act(scene -> {
                PointerState now = scene.pointer();
                scene.point(clamp(now.x() + (long) message.dx()), clamp(now.y() + (long) message.dy()));
            });
        }
        countMotion();
    }

    @Override
    public void onPosition(InputsRequest.Position message) {
        if (session.mouseMode() == MouseMode.CLIENT) {
            session.guest().act(scene -> scene.point(message.x(), message.y()));
        }
        countMotion();
    }

    @Override
    public void onPress(InputsRequest.Press message) {
        if (message.button() == LEFT_BUTTON) {
            session.guest().act(scene -> scene.click());
        }
    }

    @Override
    public void onRelease(InputsRequest.Release message) {
        // a click has been taken when the button went down
    }

    private void countMotion() {
        if (++motions % InputsMessage.MotionAck.MOTIONS == 0) {
            outbox.put(new InputsMessage.MotionAck());
        }
    }

    private static int clamp(long place) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(place, Integer.MAX_VALUE));
    }
}

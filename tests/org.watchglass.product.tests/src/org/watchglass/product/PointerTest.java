package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.ConsoleInput.Button;
import org.watchglass.remote.ConsoleInput.PointerMode;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Xspice;

/** The pointer of real guests goes where it is sent. */
class PointerTest {
    private static final int KEY = 1;
    private static final int RELATIVE = 2;
    private static final int X = 0;
    private static final int Y = 1;
    private static final int LEFT_BUTTON = 0x110;
    /** The kernel keeps events from the moment on in which its file is opened. */
    private static final String HEARKEN = "exec 3< /dev/input/event1; echo LISTENS > /dev/ttyS0;"
            + " hexdump -v -e '24/1 \"%02x\" \"\\n\"' <&3 > /dev/ttyS0\n";

    private final Path folder;

    PointerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static ConsoleInput input(Console console) throws Exception {
        console.input().ready().get(30, TimeUnit.SECONDS);
        return console.input();
    }

    /** What SPICE calls the client's mode. */
    @Test
    void aDesktopThatTakesPlacesHasItWhereItWasSent() throws Exception {
        try (Xspice desktop = Xspice.start(folder, 1280, 800);
                Console console = Consoles.open(desktop.address())) {
            ConsoleInput input = input(console);
            Await.until("places are taken", () -> input.pointerMode() == PointerMode.ABSOLUTE);
            for (int[] place : new int[][] {{321, 123}, {0, 0}, {1279, 799}, {640, 400}}) {
                input.pointerTo(0, place[0], place[1]);
                String there = "x:" + place[0] + " y:" + place[1] + " ";
                Await.until(there, () -> desktop.ask("xdotool", "getmouselocation").startsWith(there));
            }
        }
    }

    /**
     * What SPICE calls the server's mode. The kernel of the guest says what its mouse has sent, an event in a
     * line of digits.
     */
    @Test
    void aGuestWithAMouseIsToldHowFarItWent() throws Exception {
        try (Qemu qemu = Qemu.start(folder, "disable-ticketing=on", LinuxGuest.arguments(), "-vga", "std")) {
            qemu.awaitSerial("READY");
            Rest.of(qemu::screen);
            Product.BUILT.run(folder, "type", qemu.address(), HEARKEN).ok();
            qemu.awaitSerial("LISTENS");
            try (Console console = Consoles.open(qemu.address())) {
                ConsoleInput input = input(console);
                assertEquals(PointerMode.RELATIVE, input.pointerMode());
                input.button(Button.LEFT, true);
                Await.until("the button is down", () -> sum(qemu, KEY, LEFT_BUTTON) == 1);
                int x = 0;
                int y = 0;
                // QEMU's mouse keeps what is more than three times 127 until it moves again.
                for (int[] way : new int[][] {{1, 0}, {-30, 7}, {300, -200}, {0, 355}, {-350, -1}}) {
                    input.pointerBy(way[0], way[1]);
                    x += way[0];
                    y += way[1];
                    awaitMoved(qemu, x, y);
                }
            }
        }
    }

    private static void awaitMoved(Qemu qemu, int x, int y) throws Exception {
        Await.until("the mouse went " + x + "," + y,
                () -> sum(qemu, RELATIVE, X) == x && sum(qemu, RELATIVE, Y) == y);
    }

    /** Of the values of all events of a kind. */
    private static int sum(Qemu qemu, int type, int code) throws Exception {
        int sum = 0;
        List<String> lines = qemu.serial().lines().filter(line -> line.matches("[0-9a-f]{48}")).toList();
        for (String line : lines) {
            ByteBuffer event = ByteBuffer.wrap(HexFormat.of().parseHex(line)).order(ByteOrder.LITTLE_ENDIAN);
            boolean wanted = event.getShort(16) == type && event.getShort(18) == code;
            sum += wanted ? event.getInt(20) : 0;
        }
        return sum;
    }
}

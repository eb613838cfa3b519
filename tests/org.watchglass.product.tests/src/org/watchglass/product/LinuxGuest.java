package org.watchglass.product;

import java.nio.file.Path;
import java.util.List;
import org.watchglass.testkit.Tool;

/** Linux with a text console whose cursor does not blink. Made by a script, once in this checkout. */
final class LinuxGuest {
    private static final Path ROOT = Path.of(System.getProperty("watchglass.root"));
    private static final Path FILES = ROOT.resolve("target/testbed/linux-guest");

    private LinuxGuest() {}

    /** The arguments with which QEMU boots it; it says READY on its serial port. */
    static List<String> arguments() throws Exception {
        return arguments("");
    }

    /** The same with a text on a second card, of 800x600. */
    static List<String> ofTwoCards() throws Exception {
        return arguments(" fbcon=map:01 video=Virtual-5:800x600");
    }

    private static List<String> arguments(String more) throws Exception {
        Tool.run(ROOT.resolve("tests/testbed/linux-guest").toString(), FILES.toString()).orFail();
        return List.of(
                "-kernel",
                FILES.resolve("vmlinuz").toString(),
                "-initrd",
                FILES.resolve("initrd.gz").toString(),
                "-append",
                "console=ttyS0 console=tty1 rdinit=/init panic=5 quiet" + more);
    }
}

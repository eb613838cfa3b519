package org.watchglass.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchglass.testkit.Await;

/** A machine's firmware, whose boot menu is used. What it prints is read from its debug port. */
final class Firmware {
    private static final Pattern PROMPT = Pattern.compile("Press ESC for boot menu");
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\d\\. ");
    private static final int ENTRIES = 5;

    private final Path log;
    private int menus;

    Firmware(Path folder) {
        log = folder.resolve("firmware");
    }

    /** The arguments with which QEMU has it wait for a key. */
    List<String> arguments() {
        return List.of("-boot", "menu=on,splash-time=60000", "-chardev", "file,id=firmware,path=" + log,
                "-device", "isa-debugcon,iobase=0x402,chardev=firmware");
    }

    private String said() throws Exception {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private long count(Pattern part) throws Exception {
        return part.matcher(said()).results().count();
    }

    /** Waits for the boot, and opens the menu, which has Linux, a hard disk, and three more. */
    void openMenu(Qemu qemu) throws Exception {
        menus++;
        Await.until("the firmware waits for a key", () -> count(PROMPT) >= menus);
        qemu.press("esc");
        Await.until("its menu", () -> count(ENTRY) >= menus * ENTRIES);
    }

    /** @param device a part of its name in the menu */
    void choose(Qemu qemu, String device) throws Exception {
        Pattern entry = Pattern.compile("(?m)^(\\d)\\. .*" + Pattern.quote(device));
        Await.until("the menu has " + device, () -> entry.matcher(said()).find());
        Matcher found = entry.matcher(said());
        if (found.find()) {
            qemu.press(found.group(1));
        }
    }
}

package org.watchglass.swt.keys;

import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.eclipse.swt.SWT;

/**
 * The key messages of Windows, in the order in which the thread takes them from its queue. Their scan codes
 * are those of PC/AT set 1, but for what {@link #scancode} mends. UI thread.
 *
 * <p>SWT tells a press while this message, or the character that was made of it, is dispatched; so the last
 * message is the one that an event is about. Some events SWT does not tell at all: {@link #untold}.
 */
public final class WindowsKeys {
    static final int KEY_DOWN = 0x100;
    static final int KEY_UP = 0x101;
    static final int CHAR = 0x102;
    static final int DEAD_CHAR = 0x103;

    /** What is added to these if Alt is down, or the key is F10. */
    static final int SYSTEM = 4;

    static final int EXTENDED = 1 << 24;

    private static final int VK_CONTROL = 0x11;
    private static final int VK_MENU = 0x12;
    private static final int VK_SNAPSHOT = 0x2C;
    private static final int VK_NUMLOCK = 0x90;

    private static final int PAUSE = 0xE11D45;
    private static final int NUM_LOCK = 0x45;
    private static final int PRINT = 0xE037;

    /** Virtual machines have other numbers for F13 to F24; two keys of Koreans have the bit of releases. */
    private static final Map<Integer, Integer> PLAIN = Map.ofEntries(
            Map.entry(0x54, PRINT), // with Alt; as SysRq
            Map.entry(0x64, 0x5D),
            Map.entry(0x65, 0x5E),
            Map.entry(0x66, 0x5F),
            Map.entry(0x67, 0x55),
            Map.entry(0x68, 0xE003),
            Map.entry(0x69, 0xE077),
            Map.entry(0x6A, 0xE004),
            Map.entry(0x6B, 0x5A),
            Map.entry(0x6C, 0x74),
            Map.entry(0x6D, 0xE079),
            Map.entry(0x6E, 0x6D),
            Map.entry(0x76, 0x6F),
            Map.entry(0xF1, 0x71), // Hanja
            Map.entry(0xF2, 0x72)); // Hangul

    private static final Map<Integer, Integer> WITH_PREFIX = Map.of(
            0x2A, 0x2A, // of the shift keys, the prefix makes others that no keyboard has
            0x36, 0x36,
            0x46, PAUSE); // with Ctrl; as Break

    private int message;
    private int virtualKey;
    private long flags;
    private int time;
    private int characters;
    private boolean printIsDown;

    /** An event that SWT does not tell: {@code SWT.KeyDown} or {@code SWT.KeyUp}. */
    public record Untold(int type, int keyCode) {}

    /**
     * Whatever was taken from the queue: only key and character messages count.
     *
     * @param parameter {@code wParam}: of a key, which one it is
     * @param newFlags {@code lParam}
     * @param newTime of the message, in milliseconds
     * @return what SWT will not tell of it, in this order. It forgets every release but the first of keys
     *     that were down together, and all of a dead key; Windows does not tell the press of Print Screen.
     */
    public List<Untold> take(int newMessage, long parameter, long newFlags, int newTime) {
        int kind = kind(newMessage);
        if (kind == CHAR) {
            characters++;
        } else if (kind == DEAD_CHAR) {
            return List.of(new Untold(SWT.KeyDown, 0));
        } else if (kind == KEY_DOWN || kind == KEY_UP) {
            message = kind;
            virtualKey = (int) parameter;
            flags = newFlags;
            time = newTime;
            characters = 0;
            return kind == KEY_UP ? release() : press();
        }
        return List.of();
    }

    private List<Untold> press() {
        printIsDown |= virtualKey == VK_SNAPSHOT;
        return List.of();
    }

    private List<Untold> release() {
        Untold release = new Untold(SWT.KeyUp, 0);
        if (virtualKey != VK_SNAPSHOT) {
            return List.of(release);
        }
        boolean told = printIsDown;
        printIsDown = false;
        return told ? List.of(release) : List.of(new Untold(SWT.KeyDown, SWT.PRINT_SCREEN), release);
    }

    /** Whether it may be the Ctrl that Windows adds before AltGr: then {@link #isOfAltGr} decides. */
    public boolean mayBeOfAltGr() {
        return message == KEY_DOWN && virtualKey == VK_CONTROL && (flags & EXTENDED) == 0;
    }

    /** Whether nobody pressed the last key, since the next message in the queue is AltGr at the same time. */
    public boolean isOfAltGr(int nextMessage, long parameter, long nextFlags, int nextTime) {
        return mayBeOfAltGr() && kind(nextMessage) == KEY_DOWN && parameter == VK_MENU
                && (nextFlags & EXTENDED) != 0 && nextTime == time;
    }

    /**
     * The key that an event is about, by the last message.
     *
     * @param type of the event
     * @param keyCode of the event, and its location, for keys that no keyboard has sent
     * @param scanCodes {@code MapVirtualKey}: of a virtual key for its scan code
     * @return PC/AT set 1; 0 if there is none, and if the event only tells a second character of one press
     */
    public int scancode(int type, int keyCode, int keyLocation, IntUnaryOperator scanCodes) {
        if (type == SWT.KeyDown && characters > 1) {
            return 0;
        }
        int scan = (int) (flags >> 16) & 0xFF;
        if (scan != 0) {
            return mend(scan, (flags & EXTENDED) != 0);
        }
        // SendInput, and keyboards on the screen: what they stand for.
        int named = KeySymbols.scancode(keyCode, keyLocation);
        if (message == 0 || named != 0 && (keyCode & SWT.KEYCODE_BIT) != 0) {
            return named;
        }
        int mapped = scanCodes.applyAsInt(virtualKey) & 0xFF;
        return mapped == 0 ? named : mend(mapped, (flags & EXTENDED) != 0);
    }

    private int mend(int scan, boolean extended) {
        if (scan == NUM_LOCK) {
            // Of the two, Windows gives the prefix to the one that has none.
            return extended || virtualKey == VK_NUMLOCK ? NUM_LOCK : PAUSE;
        }
        if (extended) {
            return WITH_PREFIX.getOrDefault(scan, scan < 0x80 ? 0xE000 | scan : 0);
        }
        return PLAIN.getOrDefault(scan, scan < 0x80 ? scan : 0);
    }

    private static int kind(int message) {
        return message >= KEY_DOWN + SYSTEM && message <= DEAD_CHAR + SYSTEM ? message - SYSTEM : message;
    }
}

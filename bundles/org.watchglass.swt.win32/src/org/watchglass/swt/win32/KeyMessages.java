package org.watchglass.swt.win32;

import org.eclipse.swt.SWT;
import org.eclipse.swt.internal.Callback;
import org.eclipse.swt.internal.win32.MSG;
import org.eclipse.swt.internal.win32.OS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.watchglass.swt.ConsoleCanvas;
import org.watchglass.swt.keys.WindowsKeys;

/** Sees what the UI thread takes from its queue: SWT's events do not have a key's scan code. UI thread. */
final class KeyMessages {
    /** {@code MAPVK_VK_TO_VSC} */
    private static final int SCAN_CODE = 0;

    private final WindowsKeys keys = new WindowsKeys();
    private final MSG message = new MSG();
    private final Display display;
    private final Callback callback;
    private final long hook;

    private KeyMessages(Display display) {
        this.display = display;
        callback = new Callback(this, "taken", 3);
        hook = OS.SetWindowsHookEx(OS.WH_GETMESSAGE, callback.getAddress(), 0, OS.GetCurrentThreadId());
        display.disposeExec(this::dispose);
    }

    /** One for each display, until it is disposed of; without a hook, keys are guessed from their symbols. */
    static KeyMessages of(Display display) {
        if (display.getData(KeyMessages.class.getName()) instanceof KeyMessages messages) {
            return messages;
        }
        KeyMessages messages = new KeyMessages(display);
        display.setData(KeyMessages.class.getName(), messages);
        return messages;
    }

    private void dispose() {
        if (hook != 0) {
            OS.UnhookWindowsHookEx(hook);
        }
        callback.dispose();
    }

    int scancode(Event key) {
        if (key.type == SWT.KeyDown && keys.mayBeOfAltGr()) {
            MSG next = new MSG();
            int flags = OS.PM_NOREMOVE | OS.PM_NOYIELD | OS.PM_QS_INPUT;
            if (OS.PeekMessage(next, 0, OS.WM_KEYFIRST, OS.WM_KEYLAST, flags)
                    && keys.isOfAltGr(next.message, next.wParam, next.lParam, next.time)) {
                return 0;
            }
        }
        return keys.scancode(key.type, key.keyCode, key.keyLocation,
                virtualKey -> OS.MapVirtualKey(virtualKey, SCAN_CODE));
    }

    /** Called by Windows, with the address of a message; by its name. */
    long taken(long code, long removed, long address) {
        if ((int) code >= 0 && (removed & OS.PM_REMOVE) != 0) {
            OS.MoveMemory(message, address, MSG.sizeof);
            if (message.message >= OS.WM_KEYFIRST && message.message <= OS.WM_KEYLAST) {
                long window = message.hwnd;
                keys.take(message.message, message.wParam, message.lParam, message.time)
                        .forEach(untold -> tell(window, untold));
            }
        }
        return OS.CallNextHookEx(hook, (int) code, removed, address);
    }

    private void tell(long window, WindowsKeys.Untold untold) {
        Control focus = display.getFocusControl();
        if (focus instanceof ConsoleCanvas && focus.handle == window) {
            Event event = new Event();
            event.keyCode = untold.keyCode();
            focus.notifyListeners(untold.type(), event);
        }
    }
}

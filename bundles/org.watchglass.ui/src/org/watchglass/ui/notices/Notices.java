package org.watchglass.ui.notices;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/** What the user is told of all consoles that are not in front. UI thread. */
public final class Notices {
    private static final String KEY = Notices.class.getName();

    private final NoticePolicy policy;

    private Notices(Display display, BooleanSupplier wanted) {
        policy = new NoticePolicy(new Popups(display), wanted);
    }

    /** @param wanted whether the user wants to be told; asked each time */
    public static Notices of(Display display, BooleanSupplier wanted) {
        if (display.getData(KEY) instanceof Notices known) {
            return known;
        }
        Notices fresh = new Notices(display, wanted);
        display.setData(KEY, fresh);
        return fresh;
    }

    /** Says it if the console is not in front, once nothing else is said, together with other news. */
    public void tell(NoticeSource source, NoticeKind kind, String text) {
        policy.tell(source, kind, text);
    }

    /** The user has turned to that console. */
    public void turnedTo(NoticeSource source) {
        policy.turnedTo(source);
    }

    /** That console is closed. */
    public void forget(NoticeSource source) {
        policy.forget(source);
    }

    private final class Popups implements NoticePolicy.Stage {
        private final Display display;
        private @Nullable NoticePopup popup;

        Popups(Display display) {
            this.display = display;
        }

        @Override
        public void after(Duration time, Runnable action) {
            display.timerExec((int) time.toMillis(), action);
        }

        @Override
        public void show(List<Notice> notices, int more) {
            NoticePopup opened = new NoticePopup(display, notices, more);
            popup = opened;
            opened.open();
            opened.getShell().addListener(SWT.Dispose, event -> {
                popup = null;
                policy.ended();
            });
        }

        @Override
        public void hide() {
            NoticePopup open = popup;
            if (open != null) {
                open.close();
            }
        }
    }
}

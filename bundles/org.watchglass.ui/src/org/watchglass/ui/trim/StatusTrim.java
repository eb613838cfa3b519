package org.watchglass.ui.trim;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.remote.ChannelDetails.MessageCount;
import org.watchglass.remote.Console;
import org.watchglass.ui.OpenConsole;
import org.watchglass.ui.OpenConsoles;
import org.watchglass.ui.StatusText;

/** Looks at the console that was used last, once a second. UI thread. */
public final class StatusTrim extends WorkbenchWindowControlContribution {
    private static final int TICK_MILLIS = 1000;
    /** Between two looks at the pings, which cost more. */
    private static final int TICKS_OF_A_PING = 5;
    private static final String PING = "PING";
    private static final String UNKNOWN = "?";

    private final Pulse pulse = new Pulse();
    private @Nullable Console followed;
    private int ticks;

    @Override
    @NonNullByDefault({})
    protected Control createControl(Composite parent) {
        PulseView view = new PulseView(parent, pulse);
        tick(view);
        return view;
    }

    private void tick(PulseView view) {
        if (view.isDisposed()) {
            return;
        }
        OpenConsole open = OpenConsoles.of(view.getDisplay()).latest();
        Console console = open == null ? null : open.console();
        if (open == null || console == null) {
            pulse.clear();
            followed = null;
            view.show("", Messages.noConsole);
        } else {
            show(view, open, console);
        }
        view.getDisplay().timerExec(TICK_MILLIS, () -> tick(view));
    }

    private void show(PulseView view, OpenConsole open, Console console) {
        if (console != followed) {
            pulse.clear();
            followed = console;
        }
        pulse.sample(console.statistics(), open.framesShown(), System.nanoTime());
        if (ticks++ % TICKS_OF_A_PING == 0) {
            lookAtPings(console);
        }
        RecordingStatus recording = open.recording();
        String[] figures = {
            Long.toString(Math.round(pulse.framesPerSecond())), StatusText.size(pulse.bytesPerSecond(0)),
            Long.toString(recording == null ? 0 : recording.dropped()), Long.toString(pulse.gaps()), ping()};
        view.show(NLS.bind(pulse.pingSeconds() == 0 ? Messages.figures : Messages.figuresAndPing, figures),
                NLS.bind(Messages.explanation, new Object[] {
                    open.title(), figures[0], figures[1], figures[2], figures[3], figures[4]}));
    }

    private String ping() {
        double seconds = pulse.pingSeconds();
        return seconds == 0 ? UNKNOWN : NLS.bind(Messages.ping, String.format("%.1f", seconds));
    }

    private void lookAtPings(Console console) {
        for (ChannelDetails channel : console.details().channels()) {
            if (channel.received().containsKey(PING)) {
                MessageCount count = channel.received().get(PING);
                pulse.ping(channel.name(), count.count(), count.lastNanos());
            }
        }
    }
}

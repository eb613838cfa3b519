package org.watchglass.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.remote.Console;
import org.watchglass.ui.MessageCard.Choice;

/** Makes a pane look like its session. UI thread. */
final class Appearance {
    private static final int TICK_MILLIS = 500;

    private final ConsolePane pane;
    private final Session session;
    private OpenConsole.@Nullable State shownState;
    private String shownReason = "";
    private boolean ticking;

    Appearance(ConsolePane pane, Session session) {
        this.pane = pane;
        this.session = session;
        pane.screens().onEach(screen -> screen.setGrabListener(this::showText));
    }

    /** @param desk does what the buttons say */
    void refresh(ConsoleDesk desk) {
        showConsole();
        if (session.state() != shownState || !session.reason().equals(shownReason)) {
            shownState = session.state();
            shownReason = session.reason();
            pane.screens().setVeiled(session.state() != OpenConsole.State.CONNECTED);
            showCard(desk);
        }
        showText();
        tick();
    }

    private void showText() {
        String connection = connection();
        boolean grabbed = pane.screens().isPointerGrabbed();
        pane.status().setText(grabbed ? Messages.pointerHint : connection);
        pane.status().setNotice(session.notice());
        pane.screens().describe(
                connection.isEmpty() ? Messages.idleTitle : connection, pane.status().text());
    }

    private void showConsole() {
        Console console = session.console();
        if (console != null) {
            pane.screens().show(console);
        }
        if (!session.isConnected()) {
            pane.screens().mute();
        }
    }

    private void showCard(ConsoleDesk desk) {
        MessageCard card = pane.card();
        Choice ask = new Choice(
                desk.hasAddress() ? Messages.enterPassword : Messages.connect, desk::askAndConnect);
        switch (session.state()) {
            case IDLE -> {
                if (desk.hasAddress()) {
                    card.show(Messages.notConnected, address(),
                            new Choice(Messages.connectButton, desk::connectAgain), ask);
                } else {
                    card.show(Messages.idleTitle, Messages.idleText, ask,
                            new Choice(Messages.openDemo, desk::connectToDemo));
                }
            }
            case CONNECTING -> card.show(
                    Messages.connecting, address(), new Choice(Messages.cancel, desk::disconnect));
            case FAILED -> card.show(
                    Messages.noConnection, session.reason(),
                    new Choice(Messages.tryAgain, desk::connectAgain), ask);
            case DISCONNECTED -> showFarewell(card, desk, ask);
            case CONNECTED -> {
                boolean hadFocus = card.isVisible() && desk.isActive();
                card.hide();
                if (hadFocus) {
                    pane.screens().setFocus();
                }
            }
        }
    }

    /** What was seen last may be what somebody wants to keep. */
    private void showFarewell(MessageCard card, ConsoleDesk desk, Choice ask) {
        Choice again = new Choice(Messages.reconnect, desk::connectAgain);
        if (!session.memory().isKept()) {
            card.show(Messages.disconnected, session.reason(), again, ask);
        } else {
            card.show(Messages.disconnected, session.reason(), again,
                    new Choice(Messages.saveMinute, desk::saveLastMinute), ask);
        }
    }

    private String address() {
        Target target = session.target();
        return target == null || !target.problem().isEmpty() ? "" : target.address();
    }

    private String connection() {
        String name = session.title().isEmpty() ? address() : session.title();
        return session.isConnected() ? Messages.bind(Messages.connected, name) : "";
    }

    /** Recordings tell their counters when they are asked. */
    private void tick() {
        RecordingStatus status = session.recording().status();
        pane.recording().show(status == null ? "" : StatusText.of(status));
        if (status != null && !ticking) {
            ticking = true;
            pane.getDisplay().timerExec(TICK_MILLIS, this::tickAgain);
        }
    }

    private void tickAgain() {
        ticking = false;
        if (!pane.isDisposed()) {
            tick();
        }
    }
}

package org.watchglass.ui.preferences;

/** The last minute, which is kept in memory. */
public final class MemoryPage extends SettingsPage {
    public static final String ID = "org.watchglass.ui.preferences.memory";

    public MemoryPage() {
        super(Messages.memory);
    }

    @Override
    protected void createFieldEditors() {
        choice(Preferences.LAST_MINUTE, Messages.keepMinute);
        number(Setting.REPLAY_SECONDS, Messages.replaySeconds);
        number(Setting.REPLAY_MEGABYTES, Messages.replayMegabytes);
        number(Setting.REPLAY_TOTAL_MEGABYTES, Messages.replayTotalMegabytes);
        number(Setting.REPLAY_TRAFFIC_MEGABYTES, Messages.replayTrafficMegabytes);
    }
}

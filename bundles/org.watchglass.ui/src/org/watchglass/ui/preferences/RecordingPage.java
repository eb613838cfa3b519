package org.watchglass.ui.preferences;

/** How consoles are recorded. */
public final class RecordingPage extends SettingsPage {
    public RecordingPage() {
        super(Messages.recording);
    }

    @Override
    protected void createFieldEditors() {
        recordings();
        number(Setting.QUALITY, Messages.quality);
        number(Setting.KEY_FRAME_SECONDS, Messages.keyFrameSeconds);
        choice(Setting.POINTER, Messages.pointer);
        number(Setting.FREE_MEGABYTES, Messages.freeMegabytes);
        number(Setting.QUEUE_FRAMES, Messages.queueFrames);
        number(Setting.QUEUE_MEGABYTES, Messages.queueMegabytes);
        addField(new RootsField(getFieldEditorParent()));
    }
}

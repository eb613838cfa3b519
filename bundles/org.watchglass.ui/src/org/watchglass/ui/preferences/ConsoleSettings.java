package org.watchglass.ui.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.ui.IEditorInput;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.TrafficRules;
import org.watchglass.swt.Scaling;

/**
 * What counts for one console: what the project of its file says, and where that says nothing, or nothing
 * that is understood, what the workspace says. A project may be somebody else's: what it says is bounded as
 * what the user says, and it cannot have files written elsewhere. Any thread; each answer is that of the
 * moment.
 */
public final class ConsoleSettings {
    /** Of consoles that are in no project. */
    public static final ConsoleSettings OF_WORKSPACE =
            new ConsoleSettings(key -> null, Preferences::find, null);

    private static final System.Logger LOG = System.getLogger(ConsoleSettings.class.getName());

    private static final long MEGABYTE = 1_000_000;

    private final Values project;
    private final Values workspace;
    private final @Nullable Path folder;

    /** Texts by their keys. */
    interface Values {
        /** Null if there is none. */
        @Nullable
        String get(String key);
    }

    /** @param folder of the project; null if there is none on a disk */
    ConsoleSettings(Values project, Values workspace, @Nullable Path folder) {
        this.project = project;
        this.workspace = workspace;
        this.folder = folder;
    }

    /**
     * Those of the project that has the file, if there are projects at all. UI thread.
     *
     * @param file where it is on the disk
     */
    public static ConsoleSettings ofFile(IEditorInput input, String file) {
        try {
            return Projects.settings(input, file);
        } catch (LinkageError | IllegalStateException e) {
            // The stand-alone application has no projects, and no classes for them.
            LOG.log(System.Logger.Level.DEBUG, "no projects", e);
            return OF_WORKSPACE;
        }
    }

    private Object value(Setting setting) {
        Object own = setting.value(project.get(setting.key()));
        Object common = own == null ? setting.value(workspace.get(setting.key())) : own;
        return common == null ? setting.normal() : common;
    }

    private int number(Setting setting) {
        return value(setting) instanceof Integer number ? number : 0;
    }

    private boolean isOn(Setting setting) {
        return Boolean.TRUE.equals(value(setting));
    }

    /** How many frames of a display are shown and recorded in a second, at the most. */
    public int framesPerSecond() {
        return number(Setting.FRAMES_PER_SECOND);
    }

    /** Whether what goes over the connections is recorded as well. */
    public boolean recordsTraffic() {
        return isOn(Setting.TRAFFIC);
    }

    /** For a recording that goes into that directory. */
    public RecordOptions options(Path directory) {
        int minutes = number(Setting.FILE_MINUTES);
        int megabytes = number(Setting.RECORDING_MEGABYTES);
        FileRules timed =
                minutes == 0 ? FileRules.DEFAULT
                        : FileRules.DEFAULT.withSegment(Duration.ofMinutes(minutes));
        FileRules files = megabytes == 0 ? timed : timed.withMaxBytes(megabytes * MEGABYTE);
        TrafficRules traffic = recordsTraffic()
                ? new TrafficRules(true, number(Setting.TRAFFIC_MEGABYTES) * MEGABYTE, false)
                : TrafficRules.NONE;
        Displays displays = isOn(Setting.FIRST_DISPLAY) ? Displays.PRIMARY : Displays.ALL;
        return new RecordOptions(directory, true, displays, files, traffic);
    }

    /** The keys that the workbench keeps while the guest has the keyboard. */
    public Set<KeyStroke> keys() {
        for (Values values : List.of(project, workspace)) {
            String text = values.get(KeyList.KEY);
            Set<KeyStroke> keys = text == null ? null : KeyList.understood(text);
            if (keys != null) {
                return keys;
            }
        }
        return KeyList.parse(KeyList.DEFAULT);
    }

    /** How large the guest's screen is at first. */
    public Scaling scaling() {
        String own = project.get(Preferences.SCALING);
        String common = workspace.get(Preferences.FIRST_SCALING);
        for (String wanted : new String[] {own == null ? "" : own, common == null ? "" : common}) {
            if (Scaling.parse(wanted).toString().equals(wanted)) {
                return Scaling.parse(wanted);
            }
        }
        String last = workspace.get(Preferences.SCALING);
        return Scaling.parse(last == null ? "" : last);
    }

    /** Where recordings, screenshots and reports go. */
    public OutputFolder directory() {
        String own = project.get(Preferences.DIRECTORY);
        Path around = folder;
        OutputFolder inside = own == null || around == null ? null : OutputFolder.inside(around, own);
        return inside == null ? OutputFolder.chosen(common()) : inside;
    }

    /** As the user has chosen it for all consoles. */
    private Path common() {
        String chosen = workspace.get(Preferences.DIRECTORY);
        try {
            return chosen == null ? Defaults.directory() : Path.of(chosen);
        } catch (InvalidPathException e) {
            LOG.log(System.Logger.Level.DEBUG, "the default counts", e);
            return Defaults.directory();
        }
    }
}

package org.watchglass.ui.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.watchglass.swt.Scaling;

/** A page of fields, one for each setting. UI thread. */
abstract class FieldsPage extends FieldEditorPreferencePage {
    FieldsPage(String description) {
        super(GRID);
        setDescription(description);
    }

    /** Whether it can be changed here. */
    boolean isOffered(Setting setting) {
        return true;
    }

    void number(Setting setting, String label) {
        Composite parent = getFieldEditorParent();
        IntegerFieldEditor field = new IntegerFieldEditor(setting.key(), label, parent);
        field.setValidRange(setting.least(), setting.most());
        field.setEnabled(isOffered(setting), parent);
        addField(field);
    }

    void choice(Setting setting, String label) {
        Composite parent = getFieldEditorParent();
        BooleanFieldEditor field = new BooleanFieldEditor(setting.key(), label, parent);
        field.setEnabled(isOffered(setting), parent);
        addField(field);
    }

    void choice(String key, String label) {
        addField(new BooleanFieldEditor(key, label, getFieldEditorParent()));
    }

    /** How large the guest's screen is at first. @param otherwise what it is called not to say */
    void scaling(String key, String otherwise) {
        addField(new ComboFieldEditor(key, Messages.scaling, new String[][] {
            {otherwise, ""}, {Messages.originalScaling, Scaling.ORIGINAL.toString()},
            {Messages.fitScaling, Scaling.FIT.toString()}, {Messages.wholeScaling, Scaling.WHOLE.toString()}},
                getFieldEditorParent()));
    }

    /** What is told with each recording. */
    void recordings() {
        number(Setting.FILE_MINUTES, Messages.fileMinutes);
        number(Setting.RECORDING_MEGABYTES, Messages.recordingMegabytes);
        choice(Setting.FIRST_DISPLAY, Messages.firstDisplay);
        choice(Setting.TRAFFIC, Messages.traffic);
        number(Setting.TRAFFIC_MEGABYTES, Messages.trafficMegabytes);
    }

    /** What is told with each connection. */
    void consoles() {
        addField(new KeysField(getFieldEditorParent()));
        number(Setting.FRAMES_PER_SECOND, Messages.framesPerSecond);
    }
}

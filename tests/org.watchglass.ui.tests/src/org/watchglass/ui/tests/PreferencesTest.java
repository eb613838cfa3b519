package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Pages.button;
import static org.watchglass.ui.tests.Pages.field;
import static org.watchglass.ui.tests.Pages.open;
import static org.watchglass.ui.tests.Pages.press;
import static org.watchglass.ui.tests.Workbench.on;

import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.watchglass.testkit.Await;

/** The pages of the user, and the configuration of administrators. */
@ExtendWith(Workbench.class)
class PreferencesTest {
    private static final String PAGES = "org.watchglass.ui.preferences";
    private static final String RECORDING = PAGES + ".recording";
    private static final String QUALITY = "org.watchglass.capture.mp4.qp";

    private static final List<String> REMEMBERED = List.of("report-lost-connections", "open-reports",
            "firstScaling", "keyboardLayout", "recordingRoots");

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.watchglass.ui");
    private final Configuration configuration;

    PreferencesTest() throws Exception {
        Framework.startAll();
        configuration = Framework.service(ConfigurationAdmin.class, "(service.id=*)")
                .getConfiguration("org.watchglass.capture.mp4", "?");
    }

    @AfterEach
    void forget() throws Exception {
        preferences.remove(QUALITY);
        REMEMBERED.forEach(preferences::remove);
        configuration.delete();
    }

    private @Nullable Object configured(String property) {
        Dictionary<String, Object> properties = configuration.getProperties();
        return properties == null ? null : properties.get(property);
    }

    @Test
    void whatTheUserSetsIsConfiguredAndWithoutItNothingIs() throws Exception {
        Shell dialog = open(RECORDING);
        on(() -> {
            field(dialog, "20").setText("31");
            return true;
        });
        assertTrue(press(dialog, "Apply and Close"));
        Await.until("the configuration has it", () -> Integer.valueOf(31).equals(configured("qp")));

        Shell again = open(RECORDING);
        press(again, "Restore Defaults");
        assertTrue(press(again, "Apply and Close"));
        Await.until("the configuration has it no more", () -> configured("qp") == null);
    }

    @Test
    void whatAnAdministratorSetsIsWhatThePagesShow(@TempDir Path directory) throws Exception {
        try (Desk desk = new Desk(directory)) {
            configuration.update(new Hashtable<>(Map.of("qp", 27)));
            Await.until("the preferences have it", () -> "27".equals(preferences.get(QUALITY, "")));
            Shell dialog = open(RECORDING);
            on(() -> {
                assertEquals("27", field(dialog, "27").getText());
                return true;
            });
            assertTrue(press(dialog, "Cancel"));
        }
    }

    @Test
    void aKeyThatIsNoneIsNamedInPlace() throws Exception {
        Shell dialog = open(PAGES);
        on(() -> {
            Text keys = field(dialog, "F12");
            keys.setText("F12 NOKEY+X");
            keys.notifyListeners(SWT.KeyUp, new Event());
            return true;
        });
        Await.until("the page says which", () -> on(() -> Desk.all(dialog, Text.class).stream()
                .anyMatch(text -> text.isVisible() && text.getText().startsWith("'NOKEY+X' is no key"))));
        assertFalse(on(() -> button(dialog, "Apply and Close").isEnabled()));
        assertTrue(press(dialog, "Cancel"));
    }

    @Test
    void whatMenusAndDialogsRememberIsOnThePagesToo() throws Exception {
        Shell dialog = open(PAGES);
        press(dialog, "Save a report by itself when a connection is lost");
        press(dialog, "Open the folder of a report when it is there");
        choose(dialog, "Fit to Window");
        choose(dialog, "DE");
        assertTrue(press(dialog, "Apply and Close"));
        assertEquals("false", preferences.get("report-lost-connections", ""));
        assertEquals("false", preferences.get("open-reports", ""));
        assertEquals("fit", preferences.get("firstScaling", ""));
        assertEquals("DE", preferences.get("keyboardLayout", ""));
        Shell again = open(PAGES);
        press(again, "Restore Defaults");
        assertTrue(press(again, "Apply and Close"));
        for (String key : REMEMBERED) {
            assertEquals("", preferences.get(key, ""), key);
        }
    }

    /** In the field that has it. */
    private static void choose(Shell dialog, String text) throws Exception {
        on(() -> {
            Combo combo = Desk.all(dialog, Combo.class).stream()
                    .filter(each -> each.isVisible() && each.indexOf(text) >= 0).findFirst().orElseThrow();
            combo.select(combo.indexOf(text));
            combo.notifyListeners(SWT.Selection, new Event());
            return true;
        });
    }

    @Test
    void theFoldersOfRecordingsAreOnTheirPage() throws Exception {
        preferences.put("recordingRoots", "/one\n/an:other");
        Shell dialog = open(RECORDING);
        on(() -> {
            org.eclipse.swt.widgets.List list = Desk.all(dialog, org.eclipse.swt.widgets.List.class).stream()
                    .filter(org.eclipse.swt.widgets.List::isVisible).findFirst().orElseThrow();
            assertEquals(List.of("/one", "/an:other"), List.of(list.getItems()));
            list.select(0);
            list.notifyListeners(SWT.Selection, new Event());
            return true;
        });
        press(dialog, "Remove");
        assertTrue(press(dialog, "Apply and Close"));
        assertEquals("/an:other", preferences.get("recordingRoots", ""));
    }

    @Test
    void everyPageOpensAndNothingIsWrongInIt() throws Exception {
        for (String page : List.of(PAGES, RECORDING, PAGES + ".memory")) {
            Shell dialog = open(page);
            assertTrue(press(dialog, "Apply and Close"), page);
        }
    }
}

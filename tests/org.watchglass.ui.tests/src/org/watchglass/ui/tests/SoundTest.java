package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.watchglass.remote.audio.AudioOutput;
import org.watchglass.testkit.Await;

/** The choice whether guests are heard. */
@ExtendWith(Workbench.class)
class SoundTest {
    private static final Map<String, ?> FIRST = Map.of(Constants.SERVICE_RANKING, 100);

    private final Desk desk;

    SoundTest(@TempDir Path directory) throws Exception {
        desk = new Desk(directory);
    }

    @AfterEach
    void closeTheView() throws Exception {
        InstanceScope.INSTANCE.getNode("org.watchglass.ui").remove("sound");
        desk.close();
    }

    private static final class Output implements AudioOutput {
        private volatile boolean on;

        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        public void turn(boolean wanted) {
            on = wanted;
        }
    }

    @Test
    void isOffUntilItIsChosenAndStaysChosen() throws Exception {
        Output output = new Output();
        ServiceRegistration<AudioOutput> registered = Framework.register(AudioOutput.class, output, FIRST);
        Output next = new Output();
        try {
            Await.until("sound can be chosen", () -> desk.isEnabled("sound"));
            assertFalse(output.isOn());
            desk.run("sound");
            Await.until("it is on", output::isOn);
        } finally {
            registered.unregister();
        }
        registered = Framework.register(AudioOutput.class, next, FIRST);
        try {
            Await.until("an output that comes later is on", next::isOn);
            desk.run("sound");
            Await.until("it is off again", () -> !next.isOn());
        } finally {
            registered.unregister();
        }
    }
}

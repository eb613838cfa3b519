package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchglass.remote.ConsoleProvider;

class ServicesTest {
    private final Services services = new Services(Duration.ZERO);
    private final ConsoleProvider provider = new Stage();

    static List<Arguments> schemes() {
        Object array = new String[] {"y", "x"};
        return List.of(Arguments.of("x"), Arguments.of(array), Arguments.of(List.of("x", "z")));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void findsAProviderByOneOfItsSchemes(Object schemes) throws Exception {
        services.providers().add(provider, Map.of("scheme", schemes));
        assertSame(provider, services.provider("x"));
    }

    @Test
    void doesWithoutTheSchemeOfAProvider() {
        services.providers().add(provider, Map.of());
        var e = assertThrows(CommandException.class, () -> services.provider("x"));
        assertEquals("no provider opens consoles of scheme 'x': no provider is running", e.getMessage());
        assertEquals(ExitCode.USAGE, e.exitCode());
    }

    @Test
    void namesTheBundleOfAServiceThatIsMissing() {
        assertEquals("a service is missing: is the bundle org.watchglass.spice installed and started?",
                assertThrows(CommandException.class, services::replayer).getMessage());
        assertEquals("no recorder is running: is the bundle org.watchglass.recorder installed and started?",
                assertThrows(CommandException.class, services::recorder).getMessage());
        var e = assertThrows(CommandException.class, services::reporter);
        assertEquals("nobody is there to make reports: is the bundle org.watchglass.report.zip installed and"
                + " started?", e.getMessage());
        assertEquals(ExitCode.FAILED, e.exitCode());
    }
}

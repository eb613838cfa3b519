package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.util.tracker.ServiceTracker;

class FrameworkTest {
    private final BundleContext context = FrameworkUtil.getBundle(FrameworkTest.class).getBundleContext();

    @Test
    void resolvesEveryBundle() {
        List<Bundle> unresolved = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() == Bundle.INSTALLED)
                .toList();

        assertEquals(List.of(), unresolved);
    }

    @Test
    void satisfiesEveryComponentOfOurs() throws InterruptedException {
        ServiceComponentRuntime components = components();

        List<ComponentConfigurationDTO> unsatisfied = components.getComponentDescriptionDTOs().stream()
                .filter(component -> component.bundle.symbolicName.startsWith("org.watchglass."))
                .flatMap(component -> components.getComponentConfigurationDTOs(component).stream())
                .filter(configuration -> (configuration.state & UNSATISFIED) != 0)
                .toList();

        assertEquals(List.of(), unsatisfied);
    }

    private static final int UNSATISFIED = ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION
            | ComponentConfigurationDTO.UNSATISFIED_REFERENCE;

    private ServiceComponentRuntime components() throws InterruptedException {
        ServiceTracker<ServiceComponentRuntime, ServiceComponentRuntime> tracker =
                new ServiceTracker<>(context, ServiceComponentRuntime.class, null);
        tracker.open();
        ServiceComponentRuntime components = tracker.waitForService(10_000);
        assertNotNull(components, "declarative services are not running");
        return components;
    }
}

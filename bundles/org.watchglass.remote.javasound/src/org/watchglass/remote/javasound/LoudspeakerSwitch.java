package org.watchglass.remote.javasound;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.watchglass.remote.audio.AudioOutput;

/** Turns the sink into a service and back: so consoles do nothing for a sink that is off. */
@Component
public final class LoudspeakerSwitch implements AudioOutput {
    private final ComponentContext context;
    private volatile boolean on;

    @Activate
    public LoudspeakerSwitch(ComponentContext context) {
        this.context = context;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public void turn(boolean wanted) {
        on = wanted;
        if (wanted) {
            context.enableComponent(Loudspeaker.NAME);
        } else {
            context.disableComponent(Loudspeaker.NAME);
        }
    }
}

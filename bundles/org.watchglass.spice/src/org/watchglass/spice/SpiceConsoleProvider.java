package org.watchglass.spice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.audio.AudioDecoderFactory;
import org.watchglass.remote.audio.AudioSink;
import org.watchglass.remote.replay.Replay;
import org.watchglass.remote.replay.ReplayAudience;
import org.watchglass.remote.replay.ReplayProvider;
import org.watchglass.remote.video.VideoDecoderFactory;
import org.watchglass.spice.audio.AudioServices;
import org.watchglass.spice.canvas.VideoDecoders;

/**
 * Opens consoles on SPICE servers, and replays what went over their connections. When it stops, consoles are
 * disconnected in the order in which they were opened.
 */
@Component(property = {ConsoleProvider.SCHEME + "=spice", ConsoleProvider.SCHEME + "=spice+tls"})
public final class SpiceConsoleProvider implements ConsoleProvider, ReplayProvider {
    private static final String STOPPED = "the SPICE client was stopped";

    private final List<SpiceConsole> open = new CopyOnWriteArrayList<>();
    private final VideoDecoders decoders = new VideoDecoders();
    private final AudioServices audio = new AudioServices();
    private volatile boolean stopped;

    /** Streams that begin from now on may use it. */
    @Reference(
            name = "decoders",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(VideoDecoderFactory factory, Map<String, ?> properties) {
        decoders.add(String.valueOf(properties.get(VideoDecoderFactory.CODEC)), factory);
    }

    /** Streams that have begun keep their decoders. */
    void unbind(VideoDecoderFactory factory) {
        decoders.remove(factory);
    }

    /** Gets what guests play from now on, and what they are playing. */
    @Reference(
            name = "sinks",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(AudioSink sink) {
        audio.add(sink);
    }

    /** The consoles' sound threads close its tracks, soon. */
    void unbind(AudioSink sink) {
        audio.remove(sink);
    }

    /** Connections that are made from now on ask for it. */
    @Reference(
            name = "audioDecoders",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(AudioDecoderFactory factory, Map<String, ?> properties) {
        audio.add(String.valueOf(properties.get(AudioDecoderFactory.CODEC)), factory);
    }

    /** Its decoders are used until the guest stops to play. */
    void unbind(AudioDecoderFactory factory) {
        audio.remove(factory);
    }

    @Override
    public Console open(ConnectRequest request) throws ConsoleException, InterruptedException {
        SpiceConsole console = console(request);
        open.add(console);
        if (stopped) {
            console.disconnect(STOPPED);
        }
        console.open();
        return console;
    }

    @Override
    public Replay open(ReplayAudience audience) {
        return new SpiceReplay(audience, decoders);
    }

    @Deactivate
    void stop() {
        stopped = true;
        open.forEach(console -> console.disconnect(STOPPED));
    }

    private SpiceConsole console(ConnectRequest request) throws ConsoleException {
        try {
            return new SpiceConsole(request, decoders, audio, open::remove);
        } catch (IllegalArgumentException e) {
            throw new ConsoleException(Kind.REFUSED, String.valueOf(e.getMessage()), e);
        }
    }
}

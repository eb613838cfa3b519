package org.watchglass.spice;

import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.watchglass.remote.replay.Replay;
import org.watchglass.remote.replay.ReplayAudience;
import org.watchglass.remote.replay.ReplayProvider;
import org.watchglass.remote.video.VideoDecoderFactory;
import org.watchglass.spice.canvas.VideoDecoders;

/** Replays SPICE. */
@Component
public final class SpiceReplayProvider implements ReplayProvider {
    private final VideoDecoders decoders = new VideoDecoders();

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

    @Override
    public Replay open(ReplayAudience audience) {
        return new SpiceReplay(audience, decoders);
    }
}

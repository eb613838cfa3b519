package org.watchglass.spice.canvas;

import java.util.function.BooleanSupplier;
import org.watchglass.flow.Ticker;

/** What the displays of one session share. Any thread. */
public record SharedByDisplays(
        ImageCache images,
        SharedDictionary dictionary,
        ChannelProgress progress,
        MediaClock clock,
        VideoDecoders decoders) {
    /** @param alone whether the session has one display, which then need not wait for others */
    public static SharedByDisplays of(BooleanSupplier alone, VideoDecoders decoders) {
        return new SharedByDisplays(
                new ImageCache(alone),
                new SharedDictionary(alone),
                new ChannelProgress(),
                new MediaClock(Ticker.SYSTEM),
                decoders);
    }
}

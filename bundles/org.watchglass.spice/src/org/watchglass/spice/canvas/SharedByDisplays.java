package org.watchglass.spice.canvas;

import java.util.function.BooleanSupplier;

/** What the displays of one session share. Any thread. */
public record SharedByDisplays(ImageCache images, SharedDictionary dictionary, ChannelProgress progress) {
    /** @param alone whether the session has one display, which then need not wait for others */
    public static SharedByDisplays of(BooleanSupplier alone) {
        return new SharedByDisplays(
                new ImageCache(alone), new SharedDictionary(alone), new ChannelProgress());
    }
}

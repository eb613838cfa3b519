package org.watchglass.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.demo.desktop.DrawCommand;
import org.watchglass.demo.desktop.Tile;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.display.CacheMessage;
import org.watchglass.spice.wire.display.CacheMessage.InvalList.Item;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.image.BitmapImage;
import org.watchglass.spice.wire.image.EncodedImage;

class SceneMessagesTest {
    private final SceneMessages messages = new SceneMessages(new SentImages(32));

    private static DrawCommand image(int id, int width, int height) {
        Tile tile = new Tile(id, width, height, new int[width * height]);
        return new DrawCommand.Image(new Rect(3, 5, width, height), tile);
    }

    private EncodedImage only(DrawCommand command) {
        List<DisplayMessage> all = messages.of(command);
        assertEquals(1, all.size());
        return ((DrawCopy) all.get(0)).image();
    }

    @Test
    void sendsAKeptImageOnceAndThenItsName() {
        assertTrue(only(image(7, 4, 4)).descriptor().cacheMe());
        EncodedImage again = assertInstanceOf(EncodedImage.FromCache.class, only(image(7, 4, 4)));
        assertEquals(7, again.descriptor().id());
    }

    @Test
    void makesRoomInTheClientsCacheByForgettingWhatWasUnusedForLongest() {
        messages.of(image(1, 4, 4));
        messages.of(image(2, 4, 4));
        messages.of(image(1, 4, 4));
        assertEquals(
                new CacheMessage.InvalList(List.of(new Item(Item.PIXMAP, 2))),
                messages.of(image(3, 4, 4)).get(0));
    }

    @Test
    void keepsNothingThatNeverFits() {
        messages.of(image(1, 10, 10));
        assertTrue(only(image(1, 10, 10)) instanceof EncodedImage.Pixels pixels
                && !pixels.descriptor().cacheMe());
    }

    @Test
    void sendsPlainBitmapsToAClientThatWantsNoCompression() {
        assertInstanceOf(EncodedImage.Coded.class, only(image(0, 40, 40)));
        messages.compressed(false);
        assertInstanceOf(BitmapImage.class, only(image(0, 40, 40)));
    }

    @Test
    void cutsALargeImageIntoBands() {
        List<DisplayMessage> bands = messages.of(image(0, 1024, 2500));
        assertEquals(
                List.of(1024, 1024, 452),
                bands.stream().map(band -> ((DrawCopy) band).base().box().height()).toList());
        assertEquals(5 + 2048, ((DrawCopy) bands.get(2)).base().box().y());
    }
}

package org.watchglass.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.watchglass.demo.desktop.DrawCommand;
import org.watchglass.demo.desktop.Tile;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.CacheMessage;
import org.watchglass.spice.wire.display.CacheMessage.InvalList.Item;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.CopyBits;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.image.BitmapImage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.LzEncoder;

/** Turns drawing commands into messages for one client, whose image cache it knows. Writer only. */
final class SceneMessages {
    /**
     * Larger images are sent as several, so that a client can show a part of them while the rest is on its
     * way.
     */
    private static final int MAX_PIXELS = 1 << 20;

    private static final int PRIMARY = 0;

    private final SentImages sent;
    private boolean compressed = true;

    SceneMessages(SentImages sent) {
        this.sent = sent;
    }

    /** Whether images are coded as LZ, where that saves anything; otherwise they are sent as they are. */
    void compressed(boolean wanted) {
        compressed = wanted;
    }

    List<DisplayMessage> of(DrawCommand command) {
        if (command instanceof DrawCommand.Fill fill) {
            return List
                    .of(new DrawFill(base(fill.box()), new Brush.Solid(fill.rgb()), Rop.OP_PUT, Mask.NONE));
        }
        if (command instanceof DrawCommand.Copy copy) {
            return List.of(new CopyBits(base(copy.box()), new Point(copy.fromX(), copy.fromY())));
        }
        DrawCommand.Image image = (DrawCommand.Image) command;
        return image.tile().id() != 0 && sent.fits(image.tile())
                ? kept(image.box(), image.tile())
                : once(image.box(), image.tile());
    }

    private static DrawBase base(Rect box) {
        return new DrawBase(PRIMARY, box, Clip.NONE);
    }

    /** An image that the client keeps, or has kept. */
    private List<DisplayMessage> kept(Rect box, Tile tile) {
        if (sent.use(tile)) {
            ImageDescriptor name = new ImageDescriptor(tile.id(), 0, tile.width(), tile.height());
            return List.of(DrawCopy.of(PRIMARY, box, new EncodedImage.FromCache(name, false)));
        }
        List<DisplayMessage> messages = new ArrayList<>();
        List<Integer> forgotten = sent.add(tile);
        if (!forgotten.isEmpty()) {
            messages.add(new CacheMessage.InvalList(
                    forgotten.stream().map(id -> new Item(Item.PIXMAP, id)).toList()));
        }
        messages.add(DrawCopy.of(PRIMARY, box, encode(tile, ImageDescriptor.CACHE_ME)));
        return messages;
    }

    private List<DisplayMessage> once(Rect box, Tile tile) {
        List<DisplayMessage> messages = new ArrayList<>();
        int rows = Math.max(1, MAX_PIXELS / tile.width());
        for (int top = 0; top < tile.height(); top += rows) {
            int height = Math.min(rows, tile.height() - top);
            Rect part = new Rect(box.x(), box.y() + top, tile.width(), height);
            messages.add(DrawCopy.of(PRIMARY, part, encode(rows(tile, top, height), 0)));
        }
        return messages;
    }

    private static Tile rows(Tile tile, int top, int height) {
        if (height == tile.height()) {
            return tile;
        }
        int[] pixels = Arrays.copyOfRange(tile.pixels(), top * tile.width(), (top + height) * tile.width());
        return new Tile(0, tile.width(), height, pixels);
    }

    private EncodedImage encode(Tile tile, int flags) {
        ImageDescriptor descriptor = new ImageDescriptor(tile.id(), flags, tile.width(), tile.height());
        if (compressed) {
            Coded coded = LzEncoder.encode(tile.width(), tile.height(), tile.pixels());
            if (coded.data().length() < 4 * tile.pixels().length) {
                return new Coded(descriptor, coded.code(), coded.data());
            }
        }
        BitmapImage plain = BitmapImage.of(tile.width(), tile.height(), tile.pixels());
        return new BitmapImage(
                descriptor, plain.format(), plain.topDown(), plain.stride(), plain.palette(), plain.data());
    }
}

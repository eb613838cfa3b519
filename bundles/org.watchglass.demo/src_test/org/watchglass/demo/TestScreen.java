package org.watchglass.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.CacheMessage;
import org.watchglass.spice.wire.display.CopyBits;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.display.SurfaceMessage;
import org.watchglass.spice.wire.image.DecodedImage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.GlzWindow;
import org.watchglass.spice.wire.image.ImageDecoder;
import org.watchglass.spice.wire.image.PaletteCache;

/** Draws what a demo server sends, and notes its messages. */
final class TestScreen implements DisplayMessage.Handler {
    final List<DisplayMessage> drawn = new ArrayList<>();
    final List<DisplayMessage> others = new ArrayList<>();
    Surface surface = new Surface(1, 1);
    int received;
    private final ImageDecoder decoder = new ImageDecoder(new PaletteCache(), new GlzWindow(1));
    private final Map<Long, DecodedImage> cache = new HashMap<>();

    boolean shows(Surface wanted, Rect part) {
        for (int y = part.y(); y < part.bottom(); y++) {
            for (int x = part.x(); x < part.right(); x++) {
                int i = y * wanted.width() + x;
                if (((surface.pixels()[i] ^ wanted.pixels()[i]) & 0xFFFFFF) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void onSurfaceCreate(SurfaceCreate message) {
        surface = new Surface(message.width(), message.height());
        others.add(message);
    }

    @Override
    public void onFill(DrawFill message) {
        surface.fill(message.base().box(), ((Brush.Solid) message.brush()).color());
        drawn.add(message);
    }

    @Override
    public void onCopyBits(CopyBits message) {
        surface.copyBits(message.base().box(), message.from().x(), message.from().y());
        drawn.add(message);
    }

    @Override
    public void onCopy(DrawCopy message) throws ProtocolException {
        DecodedImage image = image(message.image());
        surface.put(message.base().box(), image.pixels(), image.width(), image.height(), 0, 0);
        drawn.add(message);
    }

    private DecodedImage image(EncodedImage encoded) throws ProtocolException {
        long id = encoded.descriptor().id();
        if (encoded instanceof EncodedImage.Pixels pixels) {
            DecodedImage image = decoder.decode(pixels);
            if (pixels.descriptor().cacheMe()) {
                cache.put(id, image);
            }
            return image;
        }
        DecodedImage kept = cache.getOrDefault(id, new DecodedImage(0, 0, new int[0], false));
        if (kept.width() == 0) {
            throw new ProtocolException("image %d is not in the cache", id);
        }
        return kept;
    }

    @Override
    public void onInvalList(CacheMessage.InvalList message) {
        message.items().forEach(item -> cache.remove(item.id()));
    }

    @Override
    public void onInvalAllPixmaps(CacheMessage.InvalAllPixmaps message) {
        others.add(message);
    }

    @Override
    public void onInvalPalette(CacheMessage.InvalPalette message) {
        others.add(message);
    }

    @Override
    public void onInvalAllPalettes(CacheMessage.InvalAllPalettes message) {
        others.add(message);
    }

    @Override
    public void onMode(SurfaceMessage.Mode message) {
        others.add(message);
    }

    @Override
    public void onMark(SurfaceMessage.Mark message) {
        others.add(message);
    }

    @Override
    public void onReset(SurfaceMessage.Reset message) {
        others.add(message);
    }

    @Override
    public void onSurfaceDestroy(SurfaceMessage.Destroy message) {
        others.add(message);
    }

    @Override
    public void onOther(DisplayMessage message) {
        others.add(message);
    }
}

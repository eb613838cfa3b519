package org.watchglass.spice.canvas;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.canvas.SurfaceTable.Target;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.DecodedImage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.ImageDecoder;

/**
 * Finds the pixels of images, wherever they are, and keeps those that the server will ask for again. One that
 * cannot be had is a gap. Belongs to the drawing worker.
 */
final class ImageLoader {
    private final ImageDecoder decoder;
    private final ImageCache cache;
    private final SurfaceTable surfaces;
    private final Gaps gaps;
    private final RecentSteps decoded = new RecentSteps();

    ImageLoader(ImageDecoder decoder, ImageCache cache, SurfaceTable surfaces, Gaps gaps) {
        this.decoder = decoder;
        this.cache = cache;
        this.surfaces = surfaces;
        this.gaps = gaps;
    }

    /**
     * Must be called once for every image that comes, drawn or not: decoding has effects on images that
     * follow.
     */
    @Nullable
    DecodedImage load(EncodedImage image) {
        return find(image, false);
    }

    /** As {@link #load}, for a mask: its pixels are -1 where its bit is set, otherwise 0. */
    @Nullable
    DecodedImage loadMask(EncodedImage image) {
        return find(image, true);
    }

    private @Nullable DecodedImage find(EncodedImage image, boolean mask) {
        if (image instanceof EncodedImage.Pixels pixels) {
            return decode(pixels, mask);
        }
        if (image instanceof EncodedImage.FromSurface from) {
            return ofSurface(from.surface());
        }
        boolean lossless = image instanceof EncodedImage.FromCache cached && cached.lossless();
        @Nullable DecodedImage found = cache.get(image.descriptor().id(), lossless);
        if (found == null) {
            gaps.count("image " + image.typeName() + " not in cache", "");
        }
        return found;
    }

    /** Any thread. What was decoded last, and what could not be. */
    RecentSteps decoded() {
        return decoded;
    }

    private @Nullable DecodedImage decode(EncodedImage.Pixels image, boolean mask) {
        long begin = System.nanoTime();
        String problem = "the client failed";
        try {
            DecodedImage result = mask ? decoder.decodeMask(image) : decoder.decode(image);
            problem = "";
            return kept(image, result);
        } catch (ProtocolException e) {
            problem = String.valueOf(e.getMessage());
            gaps.count("image decode error " + image.typeName(), problem);
            return null;
        } finally {
            long end = System.nanoTime();
            decoded.add(end, image.typeName(), end - begin, problem);
        }
    }

    private DecodedImage kept(EncodedImage.Pixels image, DecodedImage decoded) {
        if (!keep(image, decoded)) {
            gaps.count("image cache full", "");
        }
        return decoded;
    }

    /** Keeps an image if the server wants it; returns false if there is no room. */
    private boolean keep(EncodedImage.Pixels image, DecodedImage decoded) {
        long id = image.descriptor().id();
        if (image.descriptor().cacheMe()) {
            return cache.put(id, decoded, image.lossy());
        }
        return !image.descriptor().cacheReplaceMe() || cache.replace(id, decoded);
    }

    /** Borrowed pixels, which change when the surface is drawn on. */
    private @Nullable DecodedImage ofSurface(int number) {
        @Nullable Target from = surfaces.get(number);
        if (from == null) {
            gaps.count("image SURFACE unknown", "surface " + number);
            return null;
        }
        Surface surface = from.surface();
        return new DecodedImage(
                surface.width(), surface.height(), surface.pixels(), from.hasAlpha(), from.alphaOnly());
    }
}

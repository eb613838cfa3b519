package org.watchglass.spice.canvas;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ChannelDetails.Step;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Screen;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.ChannelWait;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.display.CacheMessage;
import org.watchglass.spice.wire.display.DisplayMessage;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.DrawMessage;
import org.watchglass.spice.wire.display.MonitorsConfig;
import org.watchglass.spice.wire.display.StreamMessage;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.display.SurfaceMessage;
import org.watchglass.spice.wire.image.ImageDecoder;
import org.watchglass.spice.wire.image.PaletteCache;

/**
 * Does what a display channel's messages say, on the display's surfaces and screen. Belongs to the drawing
 * worker.
 */
public final class DisplayCanvas
        implements SurfaceMessage.Handler, CacheMessage.Handler {
    private final Gaps gaps;
    private final SharedByDisplays shared;
    private final PaletteCache palettes = new PaletteCache();
    private final SurfaceTable surfaces;
    private final DrawOperations operations;
    private final StreamTable streams;
    private final RecentSteps decoded;
    private volatile Kept kept = new Kept(0, 0, 0, 0);
    private Consumer<? super DisplayRequest> replies = request -> {};
    private Consumer<? super List<Head>> heads = all -> {};

    public DisplayCanvas(Screen screen, Ticker ticker, SharedByDisplays shared, Gaps gaps) {
        this.gaps = gaps;
        this.shared = shared;
        surfaces = new SurfaceTable(screen, ticker);
        ImageDecoder decoder = new ImageDecoder(palettes, shared.dictionary());
        ImageLoader loader = new ImageLoader(decoder, shared.images(), surfaces, gaps);
        decoded = loader.decoded();
        Drawing drawing = new Drawing(surfaces, loader, gaps);
        operations = new DrawOperations(drawing);
        streams = new StreamTable(
                drawing,
                new StreamTable.Surroundings(shared.decoders(), shared.clock(), ticker, this::reply),
                gaps);
    }

    /** Where requests to the server go. To be called before the first message. */
    public void replyTo(Consumer<? super DisplayRequest> server) {
        replies = server;
    }

    /** Who gets the monitors, whenever the guest sets them. To be called before the first message. */
    public void headsTo(Consumer<? super List<Head>> listener) {
        heads = listener;
    }

    private void reply(DisplayRequest request) {
        replies.accept(request);
    }

    /** Does one message. One that makes no sense is a gap. */
    public void draw(SubMessage message) {
        int type = message.type();
        WireReader in = new WireReader(name(type), message.body());
        try {
            boolean known = DrawMessage.read(type, in, operations)
                    || StreamMessage.read(type, in, streams)
                    || SurfaceMessage.read(type, in, this)
                    || CacheMessage.read(type, in, this);
            if (!known) {
                gaps.count("message " + type + " display", "");
            }
        } catch (ProtocolException e) {
            gaps.count("malformed " + name(type), String.valueOf(e.getMessage()));
        }
    }

    /** The channel's messages up to this one have been done. */
    public void processed(Channel channel, long serial) {
        shared.progress().processed(channel, serial);
        Kept now = new Kept(surfaces.count(), surfaces.pixels(), palettes.size(), streams.count());
        if (!now.equals(kept)) {
            kept = now;
        }
    }

    /** What is kept for a display alone. */
    private record Kept(int surfaces, long surfacePixels, int palettes, int streams) {}

    /** What is kept, as of the last message, for reports. Any thread. */
    public Map<String, Long> figures() {
        Kept now = kept;
        Map<String, Long> figures = new TreeMap<>(shared.images().figures());
        figures.putAll(shared.dictionary().figures());
        figures.put("surfaces", (long) now.surfaces());
        figures.put("surface_pixels", now.surfacePixels());
        figures.put("palettes", (long) now.palettes());
        figures.put("streams", (long) now.streams());
        return figures;
    }

    /** What was decoded last. Any thread. */
    public List<Step> decoded() {
        return decoded.all();
    }

    /** Lets go what the streams need. */
    public void close() {
        streams.clear();
    }

    /** Waits for other displays, within bounds. */
    public void await(List<ChannelWait> waits) {
        if (!shared.progress().await(waits)) {
            gaps.count("WAIT_FOR_CHANNELS took too long", "");
        }
    }

    /** Shows the primary surface even if nothing was drawn on it. */
    public void showPrimary() {
        surfaces.showPrimary();
    }

    static String name(int type) {
        return MessageNames.of(ChannelType.DISPLAY, Direction.FROM_SERVER, type);
    }

    @Override
    public void onSurfaceCreate(SurfaceCreate message) {
        if (!surfaces.create(message)) {
            gaps.count("SURFACE_CREATE without room", message.detail());
        }
    }

    @Override
    public void onMode(SurfaceMessage.Mode message) {
        int format = message.bits() == 16 ? SurfaceCreate.FORMAT_16_555 : SurfaceCreate.FORMAT_32_XRGB;
        onSurfaceCreate(
                new SurfaceCreate(0, message.width(), message.height(), format, SurfaceCreate.PRIMARY));
    }

    @Override
    public void onSurfaceDestroy(SurfaceMessage.Destroy message) {
        surfaces.destroy(message.surface());
    }

    @Override
    public void onReset(SurfaceMessage.Reset message) {
        streams.clear();
        surfaces.clear();
        palettes.clear();
    }

    @Override
    public void onMark(SurfaceMessage.Mark message) {
        // Comes once for a primary surface, sometimes before anything is drawn: of no use.
    }

    @Override
    public void onMonitorsConfig(MonitorsConfig message) {
        heads.accept(Heads.of(message, gaps));
    }

    @Override
    public void onInvalList(CacheMessage.InvalList message) {
        for (CacheMessage.InvalList.Item item : message.items()) {
            if (item.type() == CacheMessage.InvalList.Item.PIXMAP) {
                shared.images().release(item.id());
            }
        }
    }

    @Override
    public void onInvalAllPixmaps(CacheMessage.InvalAllPixmaps message) {
        await(message.waits());
        shared.images().clear();
    }

    @Override
    public void onInvalPalette(CacheMessage.InvalPalette message) {
        palettes.remove(message.id());
    }

    @Override
    public void onInvalAllPalettes(CacheMessage.InvalAllPalettes message) {
        palettes.clear();
    }

    @Override
    public void onOther(DisplayMessage message) {
        gaps.count(name(message.type()), "");
    }
}

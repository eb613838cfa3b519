package org.watchglass.testkit;

import java.io.IOException;
import java.util.List;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.MainInit;
import org.watchglass.spice.wire.MainMessage;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.MouseMode;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.display.DisplayRequest;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.display.SurfaceMessage;
import org.watchglass.spice.wire.image.BitmapImage;
import org.watchglass.testkit.ScriptedServer.Script;

/**
 * A guest with one display, behind a {@link ScriptedServer}. Everybody may connect.
 *
 * @param display what happens on the display channel
 */
public record ScriptedGuest(Script display) implements Script {
    private static final int SESSION = 0x5EED;
    private static final int MEMORY = 64 << 20;

    @Override
    public void serve(ScriptedLink link) throws IOException, ProtocolException, InterruptedException {
        switch (link.accept()) {
            case MAIN -> serveMain(link);
            case DISPLAY -> serveDisplay(link);
            default -> link.drain();
        }
    }

    private static void serveMain(ScriptedLink link) throws IOException, ProtocolException {
        int mode = MouseMode.SERVER;
        link.send(new MainInit(SESSION, 1, mode, mode, false, 0, 0, MEMORY));
        link.await(MainRequest.AttachChannels.TYPE);
        link.send(new MainMessage.ChannelsList(List.of(new Channel(ChannelType.DISPLAY.code(), 0))));
        link.drain();
    }

    private void serveDisplay(ScriptedLink link) throws IOException, ProtocolException, InterruptedException {
        link.await(DisplayRequest.Init.TYPE);
        display.serve(link);
    }

    /** Sends a screen, which replaces the one before. */
    public static void show(ScriptedLink link, Image screen) throws IOException {
        int width = screen.width();
        int height = screen.height();
        link.send(SurfaceCreate.primary(width, height));
        link.send(DrawCopy.of(0, new Rect(0, 0, width, height), BitmapImage.of(width, height, screen.rgb())));
        link.send(new SurfaceMessage.Mark());
    }
}

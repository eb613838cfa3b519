package org.watchglass.demo.desktop;

import java.util.Locale;
import org.watchglass.renderer.Rect;

/** A window that plays a film of 320x180 at 25 frames a second, whatever the screen's rate. */
final class VideoPlayer implements Actor {
    static final int WIDTH = VideoPicture.WIDTH + 2 * Chrome.BORDER;

    private static final int CONTROLS = 36;
    private static final int PAPER = 0x1B2130;
    private static final int BAR = 0x3C465E;
    private static final int PLAYED = 0x58A6FF;
    private static final int SECONDS = 90;
    private static final Style TIME = Style.plain(0xAEB8CC, PAPER);

    private final Window window;
    private final int screenRate;
    private final Rect progress;
    private final TextLine time;
    private long shown;
    private int played;

    VideoPlayer(Glyphs glyphs, int screenRate) {
        this.screenRate = screenRate;
        int height = Chrome.TITLE + VideoPicture.HEIGHT + CONTROLS + Chrome.BORDER;
        window = Chrome.window("train.mkv - Player", WIDTH, height, PAPER).pointerLook(PointerLook.HAND);
        int middle = height - Chrome.BORDER - CONTROLS / 2;
        Raster raster = window.raster();
        raster.paint(0xFFE6EBF5, Shape.arrow(new Rect(14, middle - 7, 12, 14)));
        progress = new Rect(40, middle - 2, WIDTH - 40 - 14 - 11 * Font.WIDTH - 14, 4);
        raster.fill(progress, Color.OPAQUE | BAR);
        time = new TextLine(window, glyphs, progress.right() + 14, middle - 8, TIME);
        raster.put(Chrome.BORDER, Chrome.TITLE, VideoPicture.at(0));
        showTime(0);
    }

    Window window() {
        return window;
    }

    @Override
    public void step(long frame) {
        long picture = frame * VideoPicture.FRAMES_PER_SECOND / screenRate;
        if (picture != shown) {
            shown = picture;
            window.put(Chrome.BORDER, Chrome.TITLE, VideoPicture.at(picture));
            showTime(picture / VideoPicture.FRAMES_PER_SECOND % SECONDS);
        }
    }

    private static String time(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private void showTime(long second) {
        time.show(time(second) + " / " + time(SECONDS));
        int now = (int) (progress.width() * second / SECONDS);
        if (now < played) {
            window.fill(progress, BAR);
            played = 0;
        }
        if (now > played) {
            window.fill(new Rect(progress.x() + played, progress.y(), now - played, progress.height()),
                    PLAYED);
            played = now;
        }
    }
}

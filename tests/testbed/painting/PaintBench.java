package org.watchglass.swt;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

/**
 * What the UI thread does for a frame: it takes the damaged pixels over, and paints what they cover. Both are
 * measured for themselves, with what they allocate, as the widget calls them.
 */
final class PaintBench {
    private static final int WARM_UP = 100;

    private final Display display = new Display();
    private final Shell shell = new Shell(display, SWT.NO_TRIM);
    private final Canvas canvas = new Canvas(shell, SWT.NO_BACKGROUND);
    private final GuestCursor cursors = new GuestCursor(display);
    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Toolkit toolkit;
    private ScreenPainter painter;
    private Viewport viewport = Viewport.NOTHING;
    private long painted;
    private long paintNanos;
    private long paintBytes;

    private PaintBench(Toolkit toolkit) {
        this.toolkit = toolkit;
        painter = new ScreenPainter(display, toolkit, cursors);
        canvas.addListener(SWT.Paint, event -> {
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            painter.paint(event.gc, new Rectangle(event.x, event.y, event.width, event.height), viewport,
                    Pointer.NONE, false);
            paintNanos = System.nanoTime() - start;
            paintBytes = threads.getCurrentThreadAllocatedBytes() - bytes;
            painted++;
        });
    }

    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[0]);
        System.out.printf("%n| %-22s | %-9s | %8s | %8s | %8s | %8s | %10s |%n", "damage", "way", "take",
                "p95", "paint", "p95", "allocated");
        System.out.println("|---|---|---:|---:|---:|---:|---:|");
        for (Toolkit toolkit : new Toolkit[] {Toolkit.find(), new PlainToolkit()}) {
            PaintBench bench = new PaintBench(toolkit);
            bench.measure(1920, 1080, new Rect(700, 400, 300, 100), rounds);
            bench.measure(1920, 1080, new Rect(0, 0, 1920, 1080), rounds);
            bench.measure(3840, 2160, new Rect(0, 0, 3840, 2160), rounds);
            bench.display.dispose();
        }
    }

    private void measure(int width, int height, Rect damage, int rounds) {
        Surface surface = new Surface(width, height);
        Screen screen = new Screen(0);
        FrameQueue queue = new FrameQueue(Limits.DEFAULT, PointerLayer.LEFT_OUT);
        FrameConsumer consumer = queue::offer;
        screen.show(surface, System.nanoTime());
        screen.attach(consumer);
        shell.setSize(width, height);
        canvas.setSize(width, height);
        shell.open();
        viewport = new Viewport(width, height, width, height, 100, Scaling.ORIGINAL, 0, 0);
        Picture picture = new Picture();
        long[] takes = new long[rounds];
        long[] paints = new long[rounds];
        long[] bytes = new long[rounds];
        for (int i = -WARM_UP; i < rounds; i++) {
            surface.fill(damage, i * 0x010305 & 0xFFFFFF);
            screen.endFrame(System.nanoTime());
            long before = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            queue.takeAll(picture);
            painter.update(picture);
            long took = System.nanoTime() - start;
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            paint(damage);
            if (i >= 0) {
                takes[i] = took;
                paints[i] = paintNanos;
                bytes[i] = allocated + paintBytes;
            }
        }
        print(width, damage, takes, paints, bytes);
    }

    private void paint(Rect damage) {
        long before = painted;
        canvas.redraw(damage.x(), damage.y(), damage.width(), damage.height(), false);
        while (painted == before) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    private void print(int width, Rect damage, long[] takes, long[] paints, long[] bytes) {
        Arrays.sort(takes);
        Arrays.sort(paints);
        Arrays.sort(bytes);
        System.out.printf("| %-22s | %-9s | %8.2f | %8.2f | %8.2f | %8.2f | %7d kB |%n",
                damage.width() + "x" + damage.height() + " of " + (width == 1920 ? "1080p" : "4K"),
                toolkit instanceof PlainToolkit ? "public" : "GTK", at(takes, 50), at(takes, 95),
                at(paints, 50), at(paints, 95), bytes[bytes.length / 2] / 1000);
    }

    private static double at(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }
}

package org.watchglass.product;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.SinkOutput;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

/**
 * A process that records a moving picture into one file after the other until it is killed. After each frame
 * it prints the file's name and how many milliseconds after that file's first frame it was shown.
 */
final class KilledRecorder {
    private static final int FRAME_MILLIS = 20;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private KilledRecorder() {}

    /** @param args the directory, and how many frames a file has at most */
    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        int framesPerFile = Integer.parseInt(args[1]);
        FrameSinkFactory factory = factory();
        Surface surface = new Surface(WIDTH, HEIGHT);
        Screen screen = new Screen(0);
        screen.show(surface, System.nanoTime());
        for (int file = 1;; file++) {
            String name = file == 1 ? "display-0" : "display-0-" + file;
            FrameSink sink = factory.open(new SinkOutput(0, directory, name), (why, detail, ended) -> {});
            long first = System.nanoTime();
            surface.damaged(surface.bounds());
            screen.attach(sink);
            for (int i = 0; i < framesPerFile; i++) {
                surface.fill(new Rect(i * 7 % WIDTH, i * 3 % HEIGHT, 60, 40), i * 0x030507);
                long now = System.nanoTime();
                screen.endFrame(now);
                System.out.println(name + ".mp4 " + (now - first) / 1_000_000);
                Thread.sleep(FRAME_MILLIS);
            }
            screen.detach(sink);
            sink.close(Duration.ofSeconds(5));
        }
    }

    /**
     * The MP4 recorder with the settings of somebody who has not set anything. Its bundle exports nothing: a
     * framework would find it as a service.
     */
    private static FrameSinkFactory factory() throws ReflectiveOperationException {
        Constructor<?> constructor =
                Class.forName("org.watchglass.capture.mp4.Mp4SinkFactory").getConstructors()[0];
        Class<?> settings = constructor.getParameterTypes()[0];
        Object defaults = Proxy.newProxyInstance(
                settings.getClassLoader(), new Class<?>[] {settings},
                (self, method, arguments) -> method.getDefaultValue());
        return (FrameSinkFactory) constructor.newInstance(defaults);
    }
}

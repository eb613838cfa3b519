package org.watchglass.ui.recordings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.watchglass.mp4.SampleTable;
import org.watchglass.ui.player.DiskWork;
import org.watchglass.ui.player.Film;
import org.watchglass.ui.player.Thumbnail;

/**
 * A small picture of each recording that is to be seen, decoded in a job, what was asked for last first. UI
 * thread, but for the job.
 */
final class CapturePictures {
    private static final int WIDTH = 96;
    private static final int HEIGHT = 54;
    private static final int AROUND = 0x1E222A;
    /** More are not kept: 80 kB each. */
    private static final int MAX_PICTURES = 2000;

    /** A recording that has ended looks otherwise than while it was made. */
    private record Key(Path path, Capture.State state) {
        static Key of(Capture capture) {
            return new Key(capture.path(), capture.state());
        }
    }

    private final Display ui;
    private final Consumer<Capture> made;
    private final Image none;
    private final Map<Key, @Nullable Image> images = new HashMap<>();
    private final Set<Key> asked = new HashSet<>();
    private final ConcurrentLinkedDeque<@Nullable Capture> waiting = new ConcurrentLinkedDeque<>();
    private final Job job = new Job(CapturePictures.class.getSimpleName()) {
        @Override
        protected IStatus run(@Nullable IProgressMonitor monitor) {
            decodeAll(monitor);
            return Status.OK_STATUS;
        }

        @Override
        public boolean belongsTo(@Nullable Object family) {
            return family == DiskWork.JOBS;
        }
    };

    /** @param made hears of which recording there is a picture now */
    CapturePictures(Display ui, Consumer<Capture> made) {
        this.ui = ui;
        this.made = made;
        none = image(new Thumbnail(1, 1, new int[] {AROUND}));
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
    }

    /** All have the same size. Asks for one that is not there. */
    Image of(Capture capture) {
        Key key = Key.of(capture);
        @Nullable Image there = images.get(key);
        if (there != null) {
            return there;
        }
        if (!capture.films().isEmpty() && images.size() < MAX_PICTURES && asked.add(key)) {
            waiting.addFirst(capture);
            job.schedule();
        }
        return none;
    }

    private void decodeAll(@Nullable IProgressMonitor monitor) {
        while (monitor == null || !monitor.isCanceled()) {
            @Nullable Capture next = waiting.pollFirst();
            if (next == null) {
                return;
            }
            Thumbnail picture = decode(next);
            DiskWork.onUi(ui, () -> keep(next, picture));
        }
    }

    /** A key frame in the middle: beginnings are often black. Null if there is none. */
    private static @Nullable Thumbnail decode(Capture capture) {
        try (Film film = Film.open(capture.films().get(0))) {
            SampleTable samples = film.samples();
            int key = samples.keyAtOrBefore(samples.count() / 2);
            if (key < 0 || !film.turnTo(key, () -> false)) {
                return null;
            }
            return Thumbnail.of(film, 2 * WIDTH, 2 * HEIGHT);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return null; // what is wrong with it is said by its state
        }
    }

    /** One that has no picture yet is asked again when it has grown. */
    private void keep(Capture capture, @Nullable Thumbnail picture) {
        if (picture == null) {
            asked.remove(Key.of(capture));
        } else if (!none.isDisposed()) {
            @Nullable Image old = images.put(Key.of(capture), image(picture));
            if (old != null) {
                old.dispose();
            }
            made.accept(capture);
        }
    }

    private Image image(Thumbnail picture) {
        ImageDataProvider provider = zoom -> switch (zoom) {
            case 100 -> data(picture, WIDTH, HEIGHT);
            case 200 -> data(picture, 2 * WIDTH, 2 * HEIGHT);
            default -> null;
        };
        return new Image(ui, provider);
    }

    private static ImageData data(Thumbnail picture, int width, int height) {
        Thumbnail fitting = picture.within(width, height);
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        int[] around = new int[width];
        Arrays.fill(around, AROUND);
        int left = (width - fitting.width()) / 2;
        int top = (height - fitting.height()) / 2;
        for (int y = 0; y < height; y++) {
            data.setPixels(0, y, width, around, 0);
            if (y >= top && y < top + fitting.height()) {
                data.setPixels(left, y, fitting.width(), fitting.pixels(), (y - top) * fitting.width());
            }
        }
        return data;
    }

    void dispose() {
        waiting.clear();
        job.cancel();
        for (@Nullable Image image : images.values()) {
            if (image != null) {
                image.dispose();
            }
        }
        none.dispose();
    }
}

package org.watchglass.bench;

import java.lang.annotation.Annotation;
import org.watchglass.capture.mp4.Mp4Config;

/** What Config Admin would hand over with nothing configured. */
final class DefaultMp4Config implements Mp4Config {
    @Override
    public int queue_frames() {
        return value("queue_frames");
    }

    @Override
    public int queue_megabytes() {
        return value("queue_megabytes");
    }

    @Override
    public int qp() {
        return value("qp");
    }

    @Override
    public int key_frame_seconds() {
        return value("key_frame_seconds");
    }

    @Override
    public boolean pointer() {
        return true;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return Mp4Config.class;
    }

    private static int value(String name) {
        try {
            return (Integer) Mp4Config.class.getMethod(name).getDefaultValue();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}

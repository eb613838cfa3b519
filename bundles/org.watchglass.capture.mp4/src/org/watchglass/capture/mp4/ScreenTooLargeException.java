package org.watchglass.capture.mp4;

/** A screen has a size that H.264 has no pictures of. */
final class ScreenTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ScreenTooLargeException(String message) {
        super(message);
    }
}

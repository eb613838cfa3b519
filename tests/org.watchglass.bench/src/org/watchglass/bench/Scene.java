package org.watchglass.bench;

/** Something that happens on a screen, always the same; its images are drawn once, when it is made. */
interface Scene {
    /** Draws the picture that everything begins with. */
    void begin(Stage stage);

    /** Draws what changes with frame {@code index}, counted from 1. */
    void draw(Stage stage, int index);
}

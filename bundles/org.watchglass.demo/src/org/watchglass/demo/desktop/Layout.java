package org.watchglass.demo.desktop;

/** Places given for a screen of 1280x800, on a screen of another size. The task bar keeps its height. */
record Layout(int width, int height) {
    int x(int x) {
        return x * width / 1280;
    }

    int y(int y) {
        return y * (height - TaskBar.HEIGHT) / (800 - TaskBar.HEIGHT);
    }
}

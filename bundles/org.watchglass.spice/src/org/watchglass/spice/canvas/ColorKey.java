package org.watchglass.spice.canvas;

/** Leaves what is there where the colour is a certain one. */
final class ColorKey implements Blend {
    private final int key;
    private final int precision;

    /** @param precision the bits of a colour that are compared: those that the surface keeps */
    ColorKey(int key, int precision) {
        this.key = key & precision;
        this.precision = precision;
    }

    @Override
    public void combine(int x, int y, int count, int[] colors, int[] pixels, int at) {
        for (int i = 0; i < count; i++) {
            if ((colors[i] & precision) == key) {
                colors[i] = pixels[at + i];
            }
        }
    }
}

package org.watchglass.demo.desktop;

import org.watchglass.renderer.PointerShape;

/** What the guest's pointer looks like. */
public enum PointerLook {
    ARROW(0, 0, """
            #...........
            ##..........
            #o#.........
            #oo#........
            #ooo#.......
            #oooo#......
            #ooooo#.....
            #oooooo#....
            #ooooooo#...
            #oooooooo#..
            #ooooooooo#.
            #oooooo#####
            #ooo#oo#+...
            #oo##oo#+...
            #o#+.#oo#+..
            ##+..#oo#+..
            #+....#oo#+.
            .+....#oo#+.
            .......##+..
            """),
    TEXT(3, 8, """
            ##+.##+
            +o#+o#.
            ..#o#+.
            ...#+..
            ...#+..
            ...#+..
            ...#+..
            ...#+..
            ...#+..
            ...#+..
            ...#+..
            ...#+..
            ...#+..
            ..#o#+.
            +o#+o#.
            ##+.##+
            """),
    HAND(5, 0, """
            ....##.........
            ...#oo#........
            ...#oo#........
            ...#oo#........
            ...#oo#........
            ...#oo###......
            ...#oo#oo##....
            ...#oo#oo#o##..
            .###oo#oo#oo##.
            #oo#ooooooooo##
            #ooo#oooooooo#+
            .#oo#oooooooo#+
            ..#oooooooooo#+
            ..#ooooooooo#+.
            ...#oooooooo#+.
            ...#ooooooo#+..
            ....#oooooo#+..
            ....########+..
            """);

    private final PointerShape shape;

    PointerLook(int hotX, int hotY, String drawing) {
        String[] rows = drawing.split("\n");
        int width = rows[0].length();
        int[] argb = new int[width * rows.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = color(rows[i / width].charAt(i % width));
        }
        shape = new PointerShape(width, rows.length, hotX, hotY, argb);
    }

    private static int color(char character) {
        return switch (character) {
            case '#' -> 0xFF101018;
            case 'o' -> 0xFFFFFFFF;
            case '+' -> 0x60101018;
            default -> 0;
        };
    }

    public PointerShape shape() {
        return shape;
    }
}

package org.watchglass.demo.desktop;

/** Where the guest's pointer is (its hot spot, on the screen), and what it looks like. */
public record PointerState(int x, int y, PointerLook look) {}

package org.watchglass.demo.desktop;

/** How text looks: colours {@code 0xRRGGBB}. */
record Style(int ink, int paper, boolean bold) {
    static Style plain(int ink, int paper) {
        return new Style(ink, paper, false);
    }
}

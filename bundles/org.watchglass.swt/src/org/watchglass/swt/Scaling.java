package org.watchglass.swt;

/** How large the guest's screen is in the window. */
public enum Scaling {
    /** One point for one pixel; scroll bars appear where the window is too small. */
    ORIGINAL,
    /** As large as fits the window, smaller or larger than the original. */
    FIT
}

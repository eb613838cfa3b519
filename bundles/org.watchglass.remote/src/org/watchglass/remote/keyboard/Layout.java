package org.watchglass.remote.keyboard;

/** The country that a keyboard is made for; as X names layouts. */
public enum Layout {
    US,
    GB,
    DE,
    FR,
    ES,
    IT
}

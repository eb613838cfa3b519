package org.watchglass.remote.wire;

/** Which way something goes, seen from the client. */
public enum WireDirection {
    FROM_SERVER,
    TO_SERVER
}

package org.watchglass.cli;

/** How the program ends, as its help tells. */
enum ExitCode {
    OK(0, "done; also when a recording was ended by INT, TERM or HUP"),
    FAILED(1, "failed: see the message; what was recorded until then stays playable"),
    USAGE(2, "wrong usage"),
    CONNECT(3, "could not connect or authenticate"),
    DISK(4, "the disk refused: not writable, or full");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}

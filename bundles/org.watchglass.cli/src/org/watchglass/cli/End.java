package org.watchglass.cli;

/**
 * Why a command's work is over.
 *
 * @param text one line that the cause brought along, may be empty
 */
record End(Cause cause, String text) {
    /** What ends a recording, and how the program then exits if nothing else went wrong. */
    enum Cause {
        TIME_OVER(ExitCode.OK),
        SIGNAL(ExitCode.OK),
        /** As much is recorded as was asked for. */
        LIMIT(ExitCode.OK),
        /** The framework, or this bundle, is being stopped. */
        STOPPED(ExitCode.OK),
        DISCONNECTED(ExitCode.FAILED),
        RECORDER_LEFT(ExitCode.FAILED);

        private final ExitCode exitCode;

        Cause(ExitCode exitCode) {
            this.exitCode = exitCode;
        }
    }

    static End of(Cause cause) {
        return new End(cause, "");
    }

    ExitCode exitCode() {
        return cause.exitCode;
    }
}

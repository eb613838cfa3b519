package org.watchglass.report;

/** What is added to a report, as a user may be told while it is made. */
public enum ReportPart {
    /** What was kept or recorded of the console: video, messages, counters. */
    RECORDING,
    /** How those fare who record. */
    ENCODERS,
    /** What is known of the console. */
    CONSOLE,
    /** What the console shows. */
    PICTURES,
    /** What the program does, and has said. */
    PROGRAM,
    /** The processor and the memory are watched for a while. */
    LOAD,
    /** Everything is there, and becomes one file. */
    PACKING,
    /** Something else, by whoever adds a section. */
    OTHER
}

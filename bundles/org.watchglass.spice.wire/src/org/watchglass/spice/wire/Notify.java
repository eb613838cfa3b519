package org.watchglass.spice.wire;

/**
 * A text for the user.
 *
 * @param severity 0 information, 1 warning, 2 {@link #ERROR}
 * @param visibility 0 low to 2 high
 */
public record Notify(long timestamp, int severity, int visibility, int what, String text)
        implements CommonMessage {
    public static final int TYPE = 7;
    public static final int ERROR = 2;

    //  0               8               12              16              20              24
    // +---------------+---------------+---------------+---------------+---------------+------------
    // | timestamp (8) | severity      | visibility    | what          | length        | text, NUL
    // +---------------+---------------+---------------+---------------+---------------+------------
    static Notify read(WireReader in) throws ProtocolException {
        return new Notify(
                in.i64("timestamp"),
                in.i32("severity"),
                in.i32("visibility"),
                in.i32("what"),
                in.text("text", in.u32("text length")));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u64(timestamp).u32(severity).u32(visibility).u32(what);
        out.u32(WireWriter.textSize(text) - 1).text(text);
    }

    @Override
    public String detail() {
        return text;
    }
}

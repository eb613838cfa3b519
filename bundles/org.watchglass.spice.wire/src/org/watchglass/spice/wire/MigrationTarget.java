package org.watchglass.spice.wire;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Where a session moves.
 *
 * @param port 0 if the server has no plain port
 * @param securePort 0 if the server has no TLS port
 * @param certificateSubject empty if it is not to be compared
 */
public record MigrationTarget(int port, int securePort, String host, String certificateSubject) {

    //  0       2       4               8               12              16
    // +-------+-------+---------------+---------------+---------------+---------------+
    // | port  | sport | host size     | host pointer  | subject size  | subj. pointer |
    // +-------+-------+---------------+---------------+---------------+---------------+
    static MigrationTarget read(WireReader in) throws ProtocolException {
        return new MigrationTarget(in.u16("port"), in.u16("secure port"), text("host", in),
                text("subject", in));
    }

    private static String text(String field, WireReader in) throws ProtocolException {
        long size = in.u32(field + " size");
        @Nullable WireReader target = in.pointer(field);
        return target == null ? "" : target.text(field, size);
    }

    void write(WireWriter out) {
        out.u16(port).u16(securePort);
        out.u32(WireWriter.textSize(host)).pointer(it -> it.text(host));
        out.u32(WireWriter.textSize(certificateSubject)).pointer(it -> it.text(certificateSubject));
    }
}

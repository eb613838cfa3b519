package org.watchglass.spice.wire.link;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * What the server answers.
 *
 * @param error code of a {@link LinkError}; all else is empty unless it is 0
 * @param publicKey {@link #KEY_SIZE} bytes: RSA-1024, DER, SubjectPublicKeyInfo; all zero if SASL is wanted
 */
public record LinkReply(int error, Bytes publicKey, Capabilities common, Capabilities specific) {
    public static final int KEY_SIZE = 162;
    private static final int FIXED = 178;

    public LinkReply {
        if (publicKey.length() != KEY_SIZE) {
            throw new IllegalArgumentException("key of " + publicKey.length() + " bytes");
        }
    }

    /** A refusal. */
    public static LinkReply refused(LinkError error) {
        return new LinkReply(error.code(), Bytes.of(new byte[KEY_SIZE]), Capabilities.NONE,
                Capabilities.NONE);
    }

    //  0               4               166             170             174             178
    // +---------------+---------------+---------------+---------------+---------------+---------
    // | error         | key (162)     | common words  | channel words | caps offset   | words ...
    // +---------------+---------------+---------------+---------------+---------------+---------

    public static LinkReply read(Bytes body) throws ProtocolException {
        WireReader in = new WireReader("link reply", body);
        int error = in.i32("error");
        if (error != LinkError.OK.code() && in.remaining() < FIXED - 4) {
            // servers other than libspice may send no more than the code
            return new LinkReply(error, Bytes.of(new byte[KEY_SIZE]), Capabilities.NONE, Capabilities.NONE);
        }
        Bytes key = in.bytes("public key", KEY_SIZE);
        long common = in.u32("common words");
        long specific = in.u32("channel words");
        if (error != LinkError.OK.code() || common + specific == 0) {
            return new LinkReply(error, key, Capabilities.NONE, Capabilities.NONE);
        }
        WireReader words = in.required("capabilities");
        return new LinkReply(error, key, Capabilities.read(words, common),
                Capabilities.read(words, specific));
    }

    /** Of all messages that follow: every client of ours announces the mini header. */
    public HeaderFormat header() {
        return common.has(CommonCapability.MINI_HEADER) ? HeaderFormat.MINI : HeaderFormat.FULL;
    }

    public void write(WireWriter out) {
        out.u32(error).bytes(publicKey).u32(common.words()).u32(specific.words()).u32(FIXED);
        common.write(out);
        specific.write(out);
    }

    /** The reply with its {@link LinkHeader}, ready to be sent. */
    public byte[] frame() {
        WireWriter out = new WireWriter();
        LinkHeader.of(FIXED + 4 * (common.words() + specific.words())).write(out);
        write(out);
        return out.toByteArray();
    }
}

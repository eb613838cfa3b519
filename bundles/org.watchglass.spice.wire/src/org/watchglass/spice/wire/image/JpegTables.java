package org.watchglass.spice.wire.image;

import java.util.HexFormat;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/**
 * Adds the Huffman tables that frames of a video stream leave out after the first one. Some builds of the
 * JDK's decoder have them built in, some do not.
 */
final class JpegTables {
    /** The tables of ITU T.81, annex K, as four DHT segments: what servers use. */
    private static final byte[] STANDARD = HexFormat.of().parseHex(""
            + "ffc4001f0000010501010101010100000000000000000102030405060708090a0bffc400b5100002"
            + "010303020403050504040000017d01020300041105122131410613516107227114328191a1082342"
            + "b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a53"
            + "5455565758595a636465666768696a737475767778797a838485868788898a92939495969798999a"
            + "a2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4"
            + "e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9faffc4001f0100030101010101010101010000000000000102"
            + "030405060708090a0bffc400b5110002010204040304070504040001027700010203110405213106"
            + "1241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a262728"
            + "292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a"
            + "82838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5"
            + "c6c7c8c9cad2d3d4d5d6d7d8d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa");

    private static final int SOI = 0xd8;
    private static final int DHT = 0xc4;
    private static final int SOS = 0xda;

    private JpegTables() {}

    /** The same JPEG if it has tables, otherwise a copy with the standard ones before its scan. */
    static Bytes complete(Bytes jpeg) throws ProtocolException {
        CodeReader in = new CodeReader("JPEG", jpeg);
        if (in.next() != 0xff || in.next() != SOI) {
            throw in.error("marker: got something else, expected SOI");
        }
        while (true) {
            int at = in.position - jpeg.offset();
            int marker = marker(in);
            if (marker == DHT) {
                return jpeg;
            }
            if (marker == SOS) {
                return inserted(jpeg, at);
            }
            int length = in.next() << 8 | in.next();
            if (length < 2) {
                throw in.error("segment length: got %d, expected at least 2", length);
            }
            in.take(length - 2);
        }
    }

    private static int marker(CodeReader in) throws ProtocolException {
        if (in.next() != 0xff) {
            throw in.error("marker: got something else, expected one");
        }
        int marker = in.next();
        while (marker == 0xff) {
            marker = in.next();
        }
        return marker;
    }

    private static Bytes inserted(Bytes jpeg, int at) {
        byte[] whole = new byte[jpeg.length() + STANDARD.length];
        System.arraycopy(jpeg.array(), jpeg.offset(), whole, 0, at);
        System.arraycopy(STANDARD, 0, whole, at, STANDARD.length);
        System.arraycopy(jpeg.array(), jpeg.offset() + at, whole, at + STANDARD.length, jpeg.length() - at);
        return Bytes.of(whole);
    }
}

package org.watchglass.spice.wire.link;

import java.util.Arrays;
import java.util.BitSet;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * A set of capabilities, those of all channels or those of one channel type. Bits that have no name are kept.
 */
public final class Capabilities {
    public static final Capabilities NONE = new Capabilities(new int[0]);

    private final int[] words;

    private Capabilities(int[] words) {
        this.words = words;
    }

    public static Capabilities of(Capability... members) {
        return of(Arrays.asList(members));
    }

    public static Capabilities of(Iterable<? extends Capability> members) {
        BitSet bits = new BitSet();
        members.forEach(member -> bits.set(member.ordinal()));
        int[] words = new int[(bits.length() + 31) / 32];
        bits.stream().forEach(bit -> words[bit / 32] |= 1 << bit);
        return new Capabilities(words);
    }

    static Capabilities read(WireReader in, long count) throws ProtocolException {
        int[] words = new int[in.fitting("capability words", count, 4)];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.i32("capability word");
        }
        return new Capabilities(words);
    }

    void write(WireWriter out) {
        Arrays.stream(words).forEach(out::u32);
    }

    /** How many 32-bit words the set takes. */
    int words() {
        return words.length;
    }

    public boolean has(Capability member) {
        int bit = member.ordinal();
        return bit / 32 < words.length && (words[bit / 32] & 1 << bit) != 0;
    }

    /** The names of those that {@code kind} names, for logs. */
    public String names(Capability[] kind) {
        return Arrays.stream(kind).filter(this::has).map(Capability::toString).toList().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Capabilities capabilities && Arrays.equals(words, capabilities.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** The words in hexadecimal. */
    @Override
    public String toString() {
        return Arrays.stream(words).mapToObj(Integer::toHexString).toList().toString();
    }
}

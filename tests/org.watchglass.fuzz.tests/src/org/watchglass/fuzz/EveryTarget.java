package org.watchglass.fuzz;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All targets in one: the first byte says which. Most of a short run is the start of its process. */
public final class EveryTarget {
    private static final Target[] TARGETS = Target.values();
    private static final MethodType ENTRY = MethodType.methodType(void.class, byte[].class);

    private EveryTarget() {}

    /** The seeds of all, each after the byte of its target. */
    static List<byte[]> seeds(Seeds seeds) {
        List<byte[]> all = new ArrayList<>();
        for (Target target : TARGETS) {
            for (byte[] seed : target.seeds(seeds)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(target.ordinal());
                out.writeBytes(seed);
                all.add(out.toByteArray());
            }
        }
        return all;
    }

    public static void fuzzerTestOneInput(byte[] data) throws Throwable {
        if (data.length > 0) {
            Class<?> entry = TARGETS[Math.floorMod(data[0], TARGETS.length)].entry();
            MethodHandle run = MethodHandles.publicLookup().findStatic(entry, "fuzzerTestOneInput", ENTRY);
            run.invoke(Arrays.copyOfRange(data, 1, data.length));
        }
    }
}

package org.watchglass.mp4;

/** The boxes that list samples: {@code stts stss stsc stsz co64} (ISO/IEC 14496-12 8.6 and 8.7). */
final class SampleTableBoxes {
    /** What a duration of 32 bits can say: 13 hours. A picture shown for longer loses the rest. */
    private static final long MAX_DURATION = 0xffffffffL;

    private SampleTableBoxes() {}

    /** The most bytes that {@link #write} needs. */
    static int size(SampleTable samples) {
        return 100 + samples.count() * (8 + 4 + 4) + samples.chunks() * (12 + 8);
    }

    static void write(BoxWriter out, SampleTable samples) {
        durations(out, samples);
        syncSamples(out, samples);
        samplesPerChunk(out, samples);
        out.openFull("stsz", 0, 0).u32(0).u32(samples.count());
        for (int i = 0; i < samples.count(); i++) {
            out.u32(samples.size(i));
        }
        out.close();
        out.openFull("co64", 0, 0).u32(samples.chunks());
        for (int i = 0; i < samples.chunks(); i++) {
            out.u64(samples.chunkOffset(i));
        }
        out.close();
    }

    private static void durations(BoxWriter out, SampleTable samples) {
        int runs = 0;
        for (int i = 0; i < samples.count(); i = endOfDuration(samples, i)) {
            runs++;
        }
        out.openFull("stts", 0, 0).u32(runs);
        for (int i = 0, next; i < samples.count(); i = next) {
            next = endOfDuration(samples, i);
            out.u32(next - i).u32(Math.min(samples.duration(i), MAX_DURATION));
        }
        out.close();
    }

    private static int endOfDuration(SampleTable samples, int first) {
        int i = first + 1;
        while (i < samples.count() && samples.duration(i) == samples.duration(first)) {
            i++;
        }
        return i;
    }

    private static void syncSamples(BoxWriter out, SampleTable samples) {
        int syncs = 0;
        for (int i = 0; i < samples.count(); i++) {
            syncs += samples.isSync(i) ? 1 : 0;
        }
        out.openFull("stss", 0, 0).u32(syncs);
        for (int i = 0; i < samples.count(); i++) {
            if (samples.isSync(i)) {
                out.u32(i + 1);
            }
        }
        out.close();
    }

    private static void samplesPerChunk(BoxWriter out, SampleTable samples) {
        int runs = 0;
        for (int i = 0; i < samples.chunks(); i++) {
            runs += startsRun(samples, i) ? 1 : 0;
        }
        out.openFull("stsc", 0, 0).u32(runs);
        for (int i = 0; i < samples.chunks(); i++) {
            if (startsRun(samples, i)) {
                out.u32(i + 1).u32(samples.chunkSize(i)).u32(1);
            }
        }
        out.close();
    }

    private static boolean startsRun(SampleTable samples, int chunk) {
        return chunk == 0 || samples.chunkSize(chunk) != samples.chunkSize(chunk - 1);
    }
}

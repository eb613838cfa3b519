package org.watchglass.remote.javasound;

import java.util.Arrays;
import java.util.List;
import org.watchglass.remote.audio.AudioSettings;

/** The volume that the guest wants. */
final class Gain {
    private Gain() {}

    /** The samples as bytes, little endian. */
    static byte[] apply(short[] samples, int channels, AudioSettings settings) {
        int[] volumes = new int[channels];
        Arrays.fill(volumes, AudioSettings.FULL);
        List<Integer> wanted = settings.volumes();
        for (int i = 0; i < Math.min(channels, wanted.size()); i++) {
            volumes[i] = Math.max(0, Math.min(AudioSettings.FULL, wanted.get(i)));
        }
        if (settings.muted()) {
            Arrays.fill(volumes, 0);
        }
        byte[] bytes = new byte[Short.BYTES * samples.length];
        for (int i = 0; i < samples.length; i++) {
            int sample = (int) ((long) samples[i] * volumes[i % channels] / AudioSettings.FULL);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> Byte.SIZE);
        }
        return bytes;
    }
}

package org.watchglass.spice.audio;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.remote.audio.AudioSettings;
import org.watchglass.spice.wire.PlaybackMessage;

/**
 * What a server has said of the data that follow. Data carry it with them: so it cannot be lost where data
 * are dropped.
 *
 * @param mode how data are encoded
 * @param starts how often the guest has begun to play
 * @param format null if the guest does not play, or nothing that we could
 */
record PlaybackState(int mode, int starts, @Nullable AudioFormat format, AudioSettings settings) {
    static final PlaybackState INITIAL =
            new PlaybackState(PlaybackMessage.RAW, 0, null, AudioSettings.DEFAULTS);

    PlaybackState withMode(int next) {
        return new PlaybackState(next, starts, format, settings);
    }

    PlaybackState started(@Nullable AudioFormat next) {
        return new PlaybackState(mode, starts + 1, next, settings);
    }

    PlaybackState stopped() {
        return new PlaybackState(mode, starts, null, settings);
    }

    PlaybackState withSettings(AudioSettings next) {
        return new PlaybackState(mode, starts, format, next);
    }
}

package org.watchglass.spice.audio;

import java.util.function.Predicate;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.remote.audio.AudioSettings;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.PlaybackMessage;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;

/** Follows what a server says on a playback channel. For the channel's reader. */
public final class Playback implements PlaybackMessage.Handler {
    /** A third of a second of what QEMU sends, and more than an Opus packet can be. */
    static final int MAX_DATA = 64 << 10;

    private static final int S16 = 1;

    private final Predicate<Piece> next;
    private final Gaps gaps;
    private PlaybackState state = PlaybackState.INITIAL;

    /** @param next gets what follows from the messages, must not wait, and returns false if it has no room */
    Playback(Predicate<Piece> next, Gaps gaps) {
        this.next = next;
        this.gaps = gaps;
    }

    /** Follows a message that is not one of all channels. Whatever it is, the channel goes on. */
    public void follow(SubMessage part) {
        String name = MessageNames.of(ChannelType.PLAYBACK, Direction.FROM_SERVER, part.type());
        try {
            if (!PlaybackMessage.read(part.type(), new WireReader(name, part.body()), this)) {
                gaps.count("message " + part.type() + " playback", "");
            }
        } catch (ProtocolException e) {
            gaps.count("malformed playback " + name, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void onData(PlaybackMessage.Data message) {
        int size = message.data().length();
        if (size > MAX_DATA) {
            gaps.count("playback data too large", size + " bytes");
        } else if (size > 0 && state.format() != null) {
            // A copy: what waits must not keep the whole message, of which this may be a small part.
            next.test(new Piece(state, message.time(), Bytes.of(message.data().copy())));
        }
    }

    @Override
    public void onMode(PlaybackMessage.Mode message) {
        switch (message.mode()) {
            case PlaybackMessage.RAW, PlaybackMessage.OPUS -> {}
            case PlaybackMessage.CELT -> gaps.count("playback CELT", "");
            default -> gaps.count("playback mode", String.valueOf(message.mode()));
        }
        change(state.withMode(message.mode()));
    }

    @Override
    public void onStart(PlaybackMessage.Start message) {
        boolean possible = message.format() == S16
                && AudioFormat.isPossible(message.channels(), message.frequency());
        if (!possible) {
            gaps.count("playback format", message.detail() + ", format " + message.format());
        }
        change(state.started(possible ? new AudioFormat(message.channels(), message.frequency()) : null));
    }

    @Override
    public void onStop(PlaybackMessage.Stop message) {
        change(state.stopped());
    }

    @Override
    public void onOther(PlaybackMessage message) {
        AudioSettings old = state.settings();
        if (message instanceof PlaybackMessage.Volume volume) {
            change(state.withSettings(
                    new AudioSettings(volume.channels(), old.muted(), old.latencyMillis())));
        } else if (message instanceof PlaybackMessage.Mute mute) {
            change(state.withSettings(
                    new AudioSettings(old.volumes(), mute.muted(), old.latencyMillis())));
        } else if (message instanceof PlaybackMessage.Latency latency) {
            long millis = Integer.toUnsignedLong(latency.millis());
            change(state.withSettings(new AudioSettings(old.volumes(), old.muted(), millis)));
        }
    }

    private void change(PlaybackState changed) {
        if (!changed.equals(state)) {
            state = changed;
            next.test(new Piece(changed, 0, Bytes.EMPTY));
        }
    }
}

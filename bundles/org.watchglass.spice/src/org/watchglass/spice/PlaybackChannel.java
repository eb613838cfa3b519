package org.watchglass.spice;

import org.watchglass.spice.audio.AudioServices;
import org.watchglass.spice.audio.Sound;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.connection.Receiver;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.PlaybackCapability;

/** The channel of what the guest plays. It is read whether somebody wants that or not. */
final class PlaybackChannel implements Receiver {
    private final Channel channel;
    private final Session session;
    private final Sound sound;
    private final CommonParts common;

    PlaybackChannel(Channel channel, Session session, Sound sound, Gaps gaps) {
        this.channel = channel;
        this.session = session;
        this.sound = sound;
        common = new CommonParts(
                new ChannelListener(session, channel),
                waits -> gaps.count("WAIT_FOR_CHANNELS playback", ""),
                gaps);
    }

    /** A server that is not told of Opus sends what anybody can play. */
    static Capabilities capabilities(AudioServices services) {
        return services.hasOpus()
                ? Capabilities.of(
                        PlaybackCapability.VOLUME, PlaybackCapability.LATENCY, PlaybackCapability.OPUS)
                : Capabilities.of(PlaybackCapability.VOLUME, PlaybackCapability.LATENCY);
    }

    @Override
    public void onMessage(Incoming message) throws ProtocolException {
        for (SubMessage part : message.parts()) {
            if (!common.handles(part)) {
                sound.playback().follow(part);
            }
        }
    }

    @Override
    public void onMoved(boolean carried) {
        // The next server says anew what it plays.
    }

    @Override
    public void onLost(String reason) {
        sound.close();
        session.lost(channel, reason);
    }
}

package org.watchglass.spice.wire;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.agent.AgentMask;

/**
 * Overwrites the user's secrets in the messages of one direction of one connection: keys and lock lights,
 * clipboard and files, and whatever is said on channels that are not known to be harmless. Messages keep
 * their lengths, types and numbers. One thread, which lets it see every message.
 */
public final class MessageMask {
    /** Below are the messages of all channels. */
    private static final int FIRST_OWN = 101;

    private final @Nullable ChannelType channel;
    private final Direction direction;
    private final AgentMask agent = new AgentMask();

    /** @param channelType as on the wire */
    public MessageMask(int channelType, Direction direction) {
        channel = ChannelType.of(channelType);
        this.direction = direction;
    }

    /**
     * A message without secrets.
     *
     * @param frame the whole message
     * @param subList where in the body the list of sub-messages starts; 0 if there is none
     * @param body the part of {@code frame} behind its header
     * @return {@code frame} itself if it has none
     */
    public byte[] masked(byte[] frame, int type, int subList, Bytes body) {
        if (!isPrivate(type, subList)) {
            return frame;
        }
        byte[] copy = frame.clone();
        mask(type, subList, body, copy);
        return copy;
    }

    /** Whether what is secret in a message depends on those before: then all must be seen. */
    public boolean isStateful() {
        return channel == ChannelType.MAIN;
    }

    /** Sees a message that nobody asks for. */
    public void follow(int type, int subList, Bytes body) {
        if (isStateful() && isPrivate(type, subList)) {
            mask(type, subList, body, null);
        }
    }

    private void mask(int type, int subList, Bytes body, byte @Nullable [] copy) {
        if (type == SubMessage.LIST || subList > 0) {
            try {
                for (SubMessage part : SubMessage.readAll(body, subList)) {
                    mask(part.type(), part.body(), copy);
                }
            } catch (ProtocolException e) {
                // Nobody will understand it: nothing of it is needed.
                clear(body, copy);
                return;
            }
        }
        if (type != SubMessage.LIST) {
            mask(type, body, copy);
        }
    }

    private void mask(int type, Bytes body, byte @Nullable [] copy) {
        if (channel == ChannelType.MAIN) {
            if (type == agentData()) {
                agent.follow(body, copy);
            } else if (startsAgent(type)) {
                agent.reset();
            }
        } else if (isSecret(type)) {
            clear(body, copy);
        }
    }

    /** Whether it may hold secrets, or says where they begin. */
    private boolean isPrivate(int type, int subList) {
        boolean carries = type == SubMessage.LIST || subList > 0;
        return carries && !isPicture() || isSecret(type)
                || channel == ChannelType.MAIN && (type == agentData() || startsAgent(type));
    }

    private boolean isPicture() {
        return channel == ChannelType.DISPLAY || channel == ChannelType.CURSOR
                || channel == ChannelType.PLAYBACK;
    }

    private boolean isSecret(int type) {
        if (channel == ChannelType.MAIN || isPicture()) {
            return false;
        }
        if (channel != ChannelType.INPUTS) {
            return type >= FIRST_OWN;
        }
        return direction == Direction.FROM_SERVER
                ? type == InputsMessage.Init.TYPE || type == InputsMessage.KeyModifiers.TYPE
                : type >= InputsRequest.KeyDown.TYPE && type <= InputsRequest.KeyScancode.TYPE;
    }

    private int agentData() {
        return direction == Direction.FROM_SERVER ? AgentMessage.Data.TYPE : MainRequest.AgentData.TYPE;
    }

    private boolean startsAgent(int type) {
        return direction == Direction.TO_SERVER ? type == MainRequest.AgentStart.TYPE
                : type == AgentMessage.Connected.TYPE || type == AgentMessage.ConnectedTokens.TYPE
                        || type == AgentMessage.Disconnected.TYPE;
    }

    private static void clear(Bytes body, byte @Nullable [] copy) {
        if (copy != null) {
            Arrays.fill(copy, body.offset(), body.end(), (byte) 0);
        }
    }
}

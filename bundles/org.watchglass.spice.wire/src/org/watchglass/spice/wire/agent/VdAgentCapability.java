package org.watchglass.spice.wire.agent;

/** VD_AGENT_CAP_*: what one side of the agent's stream understands; the order is that of the bits. */
public enum VdAgentCapability {
    MOUSE_STATE,
    MONITORS_CONFIG,
    REPLY,
    CLIPBOARD,
    DISPLAY_CONFIG,
    CLIPBOARD_BY_DEMAND,
    CLIPBOARD_SELECTION,
    SPARSE_MONITORS_CONFIG,
    GUEST_LINEEND_LF,
    GUEST_LINEEND_CRLF,
    MAX_CLIPBOARD,
    AUDIO_VOLUME_SYNC,
    MONITORS_CONFIG_POSITION;

    /** Of the first word, which is the only one in use. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Whether it is among those of a first word. */
    public boolean in(int word) {
        return (word & bit()) != 0;
    }

    /** The first word that says these. */
    public static int word(VdAgentCapability... capabilities) {
        int word = 0;
        for (VdAgentCapability capability : capabilities) {
            word |= capability.bit();
        }
        return word;
    }
}

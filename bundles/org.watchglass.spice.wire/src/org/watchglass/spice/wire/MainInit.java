package org.watchglass.spice.wire;

/**
 * The first message of a session.
 *
 * @param sessionId to be given when linking the other channels
 * @param displayHint how many display channels there may be
 * @param supportedMouseModes bits of {@link MouseMode}
 * @param currentMouseMode one of {@link MouseMode}
 * @param agentTokens how many {@link AgentMessage.Data} the client may send
 * @param multiMediaTime the server's clock in ms, as bits
 * @param ramHint the guest's video memory in bytes, as bits
 */
public record MainInit(
        int sessionId,
        int displayHint,
        int supportedMouseModes,
        int currentMouseMode,
        boolean agentConnected,
        int agentTokens,
        int multiMediaTime,
        int ramHint)
        implements MainMessage {
    public static final int TYPE = 103;

    // eight u32
    static MainInit read(WireReader in) throws ProtocolException {
        return new MainInit(
                in.i32("session id"),
                in.i32("display hint"),
                in.i32("supported mouse modes"),
                in.i32("current mouse mode"),
                in.i32("agent connected") != 0,
                in.i32("agent tokens"),
                in.i32("multi-media time"),
                in.i32("ram hint"));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(sessionId).u32(displayHint).u32(supportedMouseModes).u32(currentMouseMode);
        out.u32(agentConnected ? 1 : 0).u32(agentTokens).u32(multiMediaTime).u32(ramHint);
    }

    @Override
    public String detail() {
        return "mouse " + supportedMouseModes + "/" + currentMouseMode + (agentConnected ? " agent" : "");
    }
}

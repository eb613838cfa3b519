package org.watchglass.spice.connection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.watchglass.remote.Secret;
import org.watchglass.spice.wire.ProtocolException;

/** User and password as they are (RFC 4616): only for connections on which nobody listens. */
record SaslPlain(String user, Secret password) implements SaslMechanism {
    static final String NAME = "PLAIN";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] begin() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        out.writeBytes(user.getBytes(StandardCharsets.UTF_8));
        out.write(0);
        out.writeBytes(password.reveal());
        return out.toByteArray();
    }

    @Override
    public byte[] answer(byte[] challenge) throws ProtocolException {
        if (challenge.length > 0) {
            throw new ProtocolException("SASL: PLAIN: got a challenge of %d bytes", challenge.length);
        }
        return new byte[0];
    }

    @Override
    public boolean isDone() {
        return true;
    }
}

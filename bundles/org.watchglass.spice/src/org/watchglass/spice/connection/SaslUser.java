package org.watchglass.spice.connection;

import java.util.List;
import org.watchglass.remote.Secret;

/**
 * Somebody who logs in by SASL.
 *
 * @param name empty if there is nobody
 * @param unheard whether nobody can listen on the connection: the password may be sent as it is then
 */
record SaslUser(String name, Secret password, boolean unheard) {
    /** Whether there is enough to log in with. */
    void check() throws SaslRefusedException {
        if (name.isEmpty()) {
            throw new SaslRefusedException(
                    "wants a user: give the address as spice://USER@HOST:PORT,"
                            + " or username= in a connection file");
        }
        if (password.isEmpty()) {
            throw new SaslRefusedException(
                    "wants the user's password: " + ConnectFailures.HOW_TO_GIVE_PASSWORD);
        }
    }

    /** The best that both sides know. */
    SaslMechanism choose(List<String> offered) throws SaslRefusedException {
        for (String scram : SaslScram.NAMES) {
            if (offered.contains(scram)) {
                return new SaslScram(scram, name, password);
            }
        }
        if (offered.contains(SaslPlain.NAME) && unheard) {
            return new SaslPlain(name, password);
        }
        throw new SaslRefusedException(
                offered.contains(SaslPlain.NAME)
                        ? "wants the password as it is, which is not sent without TLS"
                        : "has no way to log in that is known here (it offers: "
                                + SaslStage.shown(String.join(",", offered)) + "); try its TLS port");
    }
}

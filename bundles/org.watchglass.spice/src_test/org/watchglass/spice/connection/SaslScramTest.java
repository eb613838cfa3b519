package org.watchglass.spice.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.Secret;
import org.watchglass.spice.wire.ProtocolException;

/** By the examples of RFC 5802 and RFC 7677. */
class SaslScramTest {
    private static final String NONCE = "rOprNGfwEbeRWgbNEkqO";
    private static final String BOTH = NONCE + "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    private static final String FIRST = "r=" + BOTH + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    private static final String FINAL = "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";

    private final SaslScram scram = sha256("user");

    private static SaslScram sha256(String user) {
        return new SaslScram("SCRAM-SHA-256", user, new Secret("pencil"), () -> NONCE);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String answer(SaslScram scram, String challenge) throws ProtocolException {
        return text(scram.answer(challenge.getBytes(StandardCharsets.UTF_8)));
    }

    private void refuses(String part, String challenge) {
        ProtocolException e = assertThrows(ProtocolException.class, () -> answer(scram, challenge));
        assertTrue(String.valueOf(e.getMessage()).contains(part), e::getMessage);
        assertFalse(scram.isDone());
    }

    @Test
    void provesThePasswordBySha256() throws Exception {
        assertEquals("n,,n=user,r=" + NONCE, text(scram.begin()));
        assertEquals("c=biws,r=" + BOTH + ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
                answer(scram, FIRST));
        assertFalse(scram.isDone());
        assertEquals("", answer(scram, FINAL));
        assertTrue(scram.isDone());
    }

    @Test
    void provesThePasswordBySha1() throws Exception {
        SaslScram sha1 = new SaslScram(
                "SCRAM-SHA-1", "user", new Secret("pencil"), () -> "fyko+d2lbbFgONRv9qkxdawL");
        String both = "fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j";
        assertEquals("c=biws,r=" + both + ",p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
                answer(sha1, "r=" + both + ",s=QSXCR+Q6sek8bf92,i=4096"));
        answer(sha1, "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
        assertTrue(sha1.isDone());
    }

    @Test
    void keepsANameFromBecomingSomethingElse() {
        assertEquals("n,,n=a=2Cb=3Dc,r=" + NONCE, text(sha256("a,b=c").begin()));
    }

    @Test
    void doesNotTrustAServerThatCannotProveThatItKnowsThePassword() throws Exception {
        answer(scram, FIRST);
        refuses("does not prove", "v=AAAATRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
        refuses("does not prove", "e=other-error");
        refuses("does not prove", "");
    }

    @Test
    void doesNotReckonForEver() {
        refuses("iterations", FIRST.replace("i=4096", "i=1000001"));
        refuses("not of the form", FIRST.replace("i=4096", "i=99999999999"));
        refuses("not of the form", FIRST.replace("i=4096", "i=0"));
    }

    @Test
    void wantsItsOwnNonceAndTheServers() {
        refuses("nonce", FIRST.replace("r=r", "r=x"));
    }

    @Test
    void wantsMoreThanItsOwnNonce() {
        refuses("nonce", FIRST.replace(BOTH, NONCE));
    }

    @Test
    void refusesWhatIsNoMessage() {
        refuses("not of the form", "");
        refuses("not of the form", "m=x," + FIRST);
    }

    @Test
    void refusesASaltThatIsNone() {
        refuses("salt", FIRST.replace("W22ZaJ0SNY7soEsUEjb6gQ==", "A===A"));
    }

    @Test
    void refusesMessagesWithoutEnd() {
        refuses("4097 bytes > 4096", "x".repeat(4097));
    }

    @Test
    void saysSomethingElseEachTime() {
        SaslScram one = new SaslScram("SCRAM-SHA-512", "user", new Secret("pencil"));
        SaslScram other = new SaslScram("SCRAM-SHA-512", "user", new Secret("pencil"));
        assertFalse(text(one.begin()).equals(text(other.begin())));
    }
}

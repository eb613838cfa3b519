package org.watchglass.spice.connection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.watchglass.remote.Secret;
import org.watchglass.spice.wire.ProtocolException;

/**
 * The password is proven and not sent, and the server proves that it knows it too (RFC 5802). No channel
 * binding. User and password are normalised by NFKC, which is what SASLprep does to all that it lets through
 * but odd blanks.
 */
final class SaslScram implements SaslMechanism {
    /** The strongest first. */
    static final List<String> NAMES = List.of("SCRAM-SHA-512", "SCRAM-SHA-256", "SCRAM-SHA-1");

    /** A second's work: a server must not make a client reckon for ever. */
    static final int MAX_ITERATIONS = 1_000_000;

    private static final String HEADER = "n,,";
    private static final int NONCE_BYTES = 18;
    private static final int MAX_MESSAGE = 4096;
    private static final Pattern FIRST =
            Pattern.compile("r=([!-+\\--~]+),s=([A-Za-z0-9+/=]+),i=([1-9][0-9]{0,8})(,.*)?");

    private enum Next {
        FIRST,
        FINAL,
        NOTHING
    }

    private final String name;
    private final String macName;
    private final String digestName;
    private final byte[] password;
    private final String nonce;
    private final String bare;
    private byte[] proof = new byte[0];
    private Next next = Next.FIRST;

    /** @param name one of {@link #NAMES} */
    SaslScram(String name, String user, Secret password) {
        this(name, user, password, SaslScram::random);
    }

    /** @param nonces what is new for each exchange, in base64 */
    SaslScram(String name, String user, Secret password, Supplier<String> nonces) {
        this.name = name;
        String hash = name.substring("SCRAM-SHA-".length());
        digestName = "SHA-" + hash;
        macName = "HmacSHA" + hash;
        this.password = normal(new String(password.reveal(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        nonce = nonces.get();
        bare = "n=" + normal(user).replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
    }

    private static String random() {
        byte[] bytes = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] begin() {
        return (HEADER + bare).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] answer(byte[] challenge) throws ProtocolException {
        if (challenge.length > MAX_MESSAGE) {
            throw new ProtocolException(
                    "SASL: %s: message of %d bytes > %d", name, challenge.length, MAX_MESSAGE);
        }
        String text = new String(challenge, StandardCharsets.UTF_8);
        switch (next) {
            case FIRST -> {
                String answer = answerFirst(text);
                next = Next.FINAL;
                return answer.getBytes(StandardCharsets.UTF_8);
            }
            case FINAL -> {
                checkFinal(text);
                next = Next.NOTHING;
                return new byte[0];
            }
            default -> {
                if (challenge.length > 0) {
                    throw new ProtocolException("SASL: %s: got a message too many", name);
                }
                return new byte[0];
            }
        }
    }

    private String answerFirst(String first) throws ProtocolException {
        Matcher fields = FIRST.matcher(first);
        if (!fields.matches()) {
            throw new ProtocolException("SASL: %s: first message: not of the form r=,s=,i=", name);
        }
        String both = fields.group(1);
        int iterations = Integer.parseInt(fields.group(3));
        if (!both.startsWith(nonce) || both.length() == nonce.length()) {
            throw new ProtocolException("SASL: %s: nonce: not ours with something added", name);
        }
        if (iterations > MAX_ITERATIONS) {
            throw new ProtocolException("SASL: %s: iterations: %d > %d", name, iterations, MAX_ITERATIONS);
        }
        String unproven = "c=" + base64(HEADER.getBytes(StandardCharsets.UTF_8)) + ",r=" + both;
        String all = bare + "," + first + "," + unproven;
        try {
            byte[] salted = salted(Base64.getDecoder().decode(fields.group(2)), iterations);
            byte[] client = mac(salted, "Client Key");
            byte[] signature = mac(MessageDigest.getInstance(digestName).digest(client), all);
            proof = mac(mac(salted, "Server Key"), all);
            return unproven + ",p=" + base64(xor(client, signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + macName, e);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("SASL: %s: salt: not in base64", name);
        }
    }

    private void checkFinal(String last) throws ProtocolException {
        String expected = "v=" + base64(proof);
        String said = last.split(",", 2)[0];
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8))) {
            throw new ProtocolException(
                    "SASL: %s: the server does not prove that it knows the password", name);
        }
    }

    @Override
    public boolean isDone() {
        return next == Next.NOTHING;
    }

    /** PBKDF2 for one block. */
    private byte[] salted(byte[] salt, int iterations) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(macName);
        mac.init(new SecretKeySpec(password, macName));
        byte[] block = mac.doFinal(ByteBuffer.allocate(salt.length + 4).put(salt).putInt(1).array());
        byte[] result = block;
        for (int i = 1; i < iterations; i++) {
            block = mac.doFinal(block);
            result = xor(result, block);
        }
        return result;
    }

    private byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(macName);
        mac.init(new SecretKeySpec(key, macName));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] result = new byte[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = (byte) (a[i] ^ b[i]);
        }
        return result;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

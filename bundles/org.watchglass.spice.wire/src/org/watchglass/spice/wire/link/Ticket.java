package org.watchglass.spice.wire.link;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/** A password on its way to the server: RSA-1024, OAEP with SHA-1. Each connection has a key of its own. */
public final class Ticket {
    /** Bytes of an encrypted password. */
    public static final int SIZE = 128;

    /** The longest password, in bytes. */
    public static final int MAX_PASSWORD = 60;

    private static final String CIPHER = "RSA/ECB/OAEPWithSHA-1AndMGF1Padding";
    private static final int KEY_BITS = 1024;

    private Ticket() {}

    /**
     * Encrypts a password for the server; an empty one stands for none and must be sent just the same.
     *
     * @param password UTF-8, at most {@link #MAX_PASSWORD} bytes
     * @param publicKey of the {@link LinkReply}
     * @return {@link #SIZE} bytes
     * @throws ProtocolException if the server's key is none
     */
    public static byte[] encrypt(byte[] password, Bytes publicKey) throws ProtocolException {
        if (password.length > MAX_PASSWORD) {
            throw new IllegalArgumentException(
                    "password of " + password.length + " bytes, at most " + MAX_PASSWORD);
        }
        byte[] withNul = Arrays.copyOf(password, password.length + 1);
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(publicKey.copy()));
            if (key.getModulus().bitLength() != KEY_BITS) {
                throw new ProtocolException(
                        "link reply: key: got %d bits, expected %d", key.getModulus().bitLength(), KEY_BITS);
            }
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(withNul);
        } catch (GeneralSecurityException e) {
            throw new ProtocolException("link reply: key: got %s, expected RSA-%d", e.getMessage(), KEY_BITS);
        } finally {
            Arrays.fill(withNul, (byte) 0);
        }
    }

    /**
     * A server's key; its public half in the form of a {@link LinkReply} is {@code getPublic().getEncoded()}.
     */
    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /**
     * The server's side.
     *
     * @return the password without its NUL
     * @throws ProtocolException if this was not encrypted with that key
     */
    public static byte[] decrypt(Bytes ticket, PrivateKey key) throws ProtocolException {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, key);
            byte[] plain = cipher.doFinal(ticket.array(), ticket.offset(), ticket.length());
            int end = plain.length > 0 && plain[plain.length - 1] == 0 ? plain.length - 1 : plain.length;
            return Arrays.copyOf(plain, end);
        } catch (GeneralSecurityException e) {
            throw new ProtocolException("ticket: got %s, expected a password", e.getMessage());
        }
    }
}

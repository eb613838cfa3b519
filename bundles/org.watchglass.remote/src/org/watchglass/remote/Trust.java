package org.watchglass.remote;

/**
 * Whose certificate a server must have.
 *
 * @param authorities certificates in PEM, one after the other, of which one must have signed the server's;
 *     empty for those that the Java platform trusts
 * @param subject what the server's certificate is about, as {@code O=Example,CN=node 1} in the order in which
 *     the certificate says it: this then counts instead of the name of the host. Empty if the name counts
 */
public record Trust(String authorities, String subject) {
    public static final Trust PLATFORM = new Trust("", "");
}

package org.watchglass.spice.connection;

import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * Whom a certificate is about: entries in the order in which the certificate has them. Two are equal as
 * spice-gtk compares them: key by key, values without regard to case and to how many blanks there are.
 */
record HostSubject(List<Entry> entries) {
    /** A key in its short form and a value as it is compared. */
    record Entry(String key, String value) {
        Entry {
            key = NAMES.getOrDefault(key.toLowerCase(Locale.ROOT), key.toUpperCase(Locale.ROOT));
            value = value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }

    /** What OpenSSL calls keys at length, and what Java does not know by name. */
    private static final Map<String, String> OIDS = Map.of(
            "1.2.840.113549.1.9.1", "emailAddress", "2.5.4.4", "SN", "2.5.4.42", "GN", "2.5.4.12", "title",
            "2.5.4.5", "serialNumber", "2.5.4.17", "postalCode", "2.5.4.43", "initials", "2.5.4.46",
            "dnQualifier");

    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        String[] longAndShort = {
            "countryName", "C", "stateOrProvinceName", "ST", "localityName", "L", "organizationName", "O",
            "organizationalUnitName", "OU", "commonName", "CN", "domainComponent", "DC", "userId", "UID",
            "surname", "SN", "givenName", "GN", "streetAddress", "STREET", "E", "EMAILADDRESS"
        };
        for (int i = 0; i < longAndShort.length; i += 2) {
            names.put(longAndShort[i].toLowerCase(Locale.ROOT), longAndShort[i + 1]);
        }
        return Map.copyOf(names);
    }

    HostSubject {
        entries = List.copyOf(entries);
    }

    /** Java prints a name backwards; read from its end it is in the certificate's order. */
    static HostSubject of(X500Principal subject) throws CertificateException {
        List<Entry> entries = new ArrayList<>();
        try {
            for (Rdn part : new LdapName(subject.getName(X500Principal.RFC2253, OIDS)).getRdns()) {
                var attributes = part.toAttributes().getAll();
                while (attributes.hasMore()) {
                    Attribute attribute = attributes.next();
                    entries.add(new Entry(attribute.getID(), String.valueOf(attribute.get())));
                }
            }
        } catch (InvalidNameException e) {
            throw new CertificateException("its subject cannot be read", e);
        } catch (NamingException e) {
            throw new CertificateException("its subject cannot be read", e);
        }
        return new HostSubject(entries);
    }

    /**
     * Reads {@code KEY=value} entries with commas between them; {@code \,} and {@code \\} are a comma and a
     * backslash in a value.
     *
     * @throws CertificateException with words for the user, if it is no such list
     */
    static HostSubject parse(String text) throws CertificateException {
        List<Entry> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                entry.append(text.charAt(++i));
            } else if (c == ',') {
                entries.add(entry(entry));
                entry.setLength(0);
            } else {
                entry.append(c);
            }
        }
        if (!entry.isEmpty()) {
            entries.add(entry(entry));
        }
        return new HostSubject(entries);
    }

    private static Entry entry(CharSequence text) throws CertificateException {
        String[] keyAndValue = text.toString().split("=", 2);
        if (keyAndValue.length < 2 || keyAndValue[0].isBlank()) {
            throw new CertificateException(
                    "the host subject that was given is not of the form KEY=value,KEY=value");
        }
        return new Entry(keyAndValue[0].strip(), keyAndValue[1]);
    }

    @Override
    public String toString() {
        return entries.stream().map(entry -> entry.key() + "=" + entry.value())
                .collect(Collectors.joining(","));
    }
}

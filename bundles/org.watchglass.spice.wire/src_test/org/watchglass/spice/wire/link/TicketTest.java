package org.watchglass.spice.wire.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

class TicketTest {
    private static final KeyPair KEY = Ticket.newKey();
    private static final Bytes PUBLIC = Bytes.of(KEY.getPublic().getEncoded());

    @Test
    void keyHasTheSizeThatTheReplyWants() {
        assertEquals(LinkReply.KEY_SIZE, PUBLIC.length());
    }

    @Test
    void serverDecryptsWhatTheClientEncrypted() throws Exception {
        byte[] password = "s3crét".getBytes(StandardCharsets.UTF_8);
        byte[] ticket = Ticket.encrypt(password, PUBLIC);
        assertEquals(Ticket.SIZE, ticket.length);
        assertArrayEquals(password, Ticket.decrypt(Bytes.of(ticket), KEY.getPrivate()));
    }

    @Test
    void noPasswordIsATicketToo() throws Exception {
        Bytes ticket = Bytes.of(Ticket.encrypt(new byte[0], PUBLIC));
        assertEquals(0, Ticket.decrypt(ticket, KEY.getPrivate()).length);
    }

    @Test
    void refusesGarbageInsteadOfATicket() {
        Bytes garbage = Bytes.of(new byte[Ticket.SIZE]);
        assertThrows(ProtocolException.class, () -> Ticket.decrypt(garbage, KEY.getPrivate()));
    }

    @Test
    void refusesAKeyThatIsNone() {
        Bytes zeros = Bytes.of(new byte[LinkReply.KEY_SIZE]);
        assertThrows(ProtocolException.class, () -> Ticket.encrypt(new byte[0], zeros));
    }

    @Test
    void refusesALongPassword() {
        assertThrows(IllegalArgumentException.class, () -> Ticket.encrypt(new byte[61], PUBLIC));
    }
}

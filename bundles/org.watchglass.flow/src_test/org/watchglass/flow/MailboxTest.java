package org.watchglass.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox<String> mailbox = new Mailbox<>(10);

    @Test
    void isBoundedByWeight() {
        assertTrue(mailbox.offer("a", 6));
        assertFalse(mailbox.offer("b", 5));
        assertTrue(mailbox.offer("c", 4));
        assertEquals("a", mailbox.poll());
        assertEquals("c", mailbox.poll());
        assertNull(mailbox.poll());
    }

    @Test
    void takesOneMessageHeavierThanItselfWhenEmpty() {
        assertTrue(mailbox.offer("huge", 1000));
        assertFalse(mailbox.offer("more", 1));
    }

    @Test
    void postIsNotBounded() {
        assertTrue(mailbox.offer("full", 10));
        assertTrue(mailbox.post("command"));
        assertEquals(2, mailbox.size());
    }

    @Test
    void putWaitsForRoom() throws Exception {
        mailbox.offer("first", 10);
        CompletableFuture<Boolean> put = CompletableFuture.supplyAsync(() -> putQuietly("second"));
        assertEquals("first", mailbox.poll(1_000_000_000));
        assertTrue(put.get(10, TimeUnit.SECONDS));
        assertEquals("second", mailbox.poll(1_000_000_000));
    }

    @Test
    void closeWakesWhoWaitsForRoom() throws Exception {
        mailbox.offer("first", 10);
        CompletableFuture<Boolean> put = CompletableFuture.supplyAsync(() -> putQuietly("second"));
        mailbox.close();
        assertFalse(put.get(10, TimeUnit.SECONDS));
        assertEquals("first", mailbox.poll());
    }

    @Test
    void closeWakesWhoWaitsForAMessage() throws Exception {
        CompletableFuture<Void> closed = CompletableFuture.runAsync(mailbox::close);
        assertNull(mailbox.poll(TimeUnit.HOURS.toNanos(1)));
        closed.get(10, TimeUnit.SECONDS);
    }

    @Test
    void refusesACapacityOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Mailbox<String>(0));
    }

    private boolean putQuietly(String message) {
        try {
            return mailbox.put(message, 5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

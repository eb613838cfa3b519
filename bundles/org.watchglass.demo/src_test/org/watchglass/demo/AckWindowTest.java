package org.watchglass.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AckWindowTest {
    private final AckWindow window = new AckWindow();

    private void admit(int messages) throws InterruptedException {
        for (int i = 0; i < messages; i++) {
            window.admit();
        }
    }

    @Test
    void holdsNobodyBackBeforeItIsOpened() throws InterruptedException {
        admit(1000);
        assertFalse(window.isFull());
    }

    @Test
    void isFullAfterTwoWindows() throws InterruptedException {
        window.open(20);
        admit(39);
        assertFalse(window.isFull());
        admit(1);
        assertTrue(window.isFull());
    }

    @Test
    void hasRoomForAWindowAgainOnceOneIsAcknowledged() throws InterruptedException {
        window.open(20);
        admit(40);
        window.acknowledged();
        admit(20);
        assertTrue(window.isFull());
    }

    @Test
    void countsNoMoreAcksThanMessages() throws InterruptedException {
        window.open(2);
        window.acknowledged();
        admit(4);
        assertTrue(window.isFull());
    }

    @Test
    void letsEverybodyGoWhenClosed() throws InterruptedException {
        window.open(1);
        admit(2);
        window.close();
        admit(1);
        assertFalse(window.isFull());
    }
}

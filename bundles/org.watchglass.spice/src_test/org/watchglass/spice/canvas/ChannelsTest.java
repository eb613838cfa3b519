package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChannelsTest {
    @Test
    void multipliesAsIf255WereOne() {
        for (int a = 0; a <= 255; a++) {
            for (int b = 0; b <= 255; b++) {
                assertEquals(Math.round(a * b / 255.0), Channels.multiply(a, b));
            }
        }
    }

    @Test
    void scalesEachChannelAlike() {
        for (int by = 0; by <= 255; by++) {
            int expected = Channels.multiply(0xff, by) << 24 | Channels.multiply(0x80, by) << 16
                    | Channels.multiply(0x01, by) << 8 | Channels.multiply(0xfe, by);
            assertEquals(expected, Channels.scale(0xff8001fe, by));
        }
    }

    @Test
    void multipliesChannelByChannel() {
        assertEquals(0x80400020, Channels.multiplyEach(0xff8040ff, 0x80800020));
    }

    @Test
    void sumsStopAt255() {
        assertEquals(0xffff80ff, Channels.add(0x80ff40ff, 0x80014001));
    }
}

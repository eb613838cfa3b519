package org.watchglass.renderer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final Rect DOT = new Rect(3, 4, 1, 1);
    private final Screen screen = new Screen(2);
    private final Surface surface = new Surface(64, 48);
    private final List<String> frames = new ArrayList<>();

    @Test
    void handsOverDamageAndForgetsIt() {
        screen.show(surface, 0);
        screen.attach(this::keep);
        screen.endFrame(1);
        surface.fill(DOT, 1);
        screen.endFrame(2);
        screen.endFrame(3);
        assertEquals(List.of("2@1 Region[0,0-64,48]", "2@2 Region[3,4-4,5]"), frames);
    }

    @Test
    void givesANewConsumerTheWholePicture() {
        screen.show(surface, 0);
        screen.endFrame(1);
        assertFalse(screen.isDirty());
        screen.attach(this::keep);
        assertTrue(screen.isDirty());
        screen.endFrame(2);
        assertEquals(List.of("2@2 Region[0,0-64,48]"), frames);
    }

    @Test
    void handsOverTheOldSurfaceBeforeItShowsAnother() {
        screen.show(surface, 0);
        screen.attach(this::keep);
        screen.endFrame(1);
        surface.fill(DOT, 1);
        screen.show(new Surface(10, 10), 2);
        screen.endFrame(3);
        assertEquals(
                List.of("2@1 Region[0,0-64,48]", "2@2 Region[3,4-4,5]", "2@3 Region[0,0-10,10]"), frames);
    }

    @Test
    void tellsOfFramesWithNewsEvenIfNobodyTakesThem() {
        List<Long> ends = new ArrayList<>();
        Screen told = new Screen(0, ends::add);
        told.show(surface, 0);
        told.endFrame(1);
        told.attach(this::keep);
        told.endFrame(2);
        surface.fill(DOT, 1);
        told.endFrame(3);
        told.endFrame(4);
        assertEquals(List.of(1L, 3L), ends);
    }

    @Test
    void endsAFrameForThePointerAlone() {
        screen.show(surface, 0);
        screen.attach(this::keep);
        screen.endFrame(1);
        screen.setPointer(Pointer.NONE.at(5, 5));
        assertTrue(screen.isDirty());
        screen.setPointer(Pointer.NONE.at(5, 5));
        screen.endFrame(2);
        assertFalse(screen.isDirty());
        assertEquals("2@2 Region[]", frames.get(1));
    }

    @Test
    void endingAFrameWithNoRecorderAllocatesNothing() {
        screen.show(surface, 0);
        long bytes = Long.MAX_VALUE;
        // The first rounds pay for class loading and the compiler.
        for (int round = 0; round < 50 && bytes > 0; round++) {
            bytes = allocatedByFrames(200);
        }
        assertEquals(0, bytes);
    }

    @Test
    void forgetsADetachedConsumer() {
        FrameConsumer consumer = this::keep;
        screen.show(surface, 0);
        screen.attach(consumer);
        screen.endFrame(1);
        screen.detach(consumer);
        surface.fill(DOT, 1);
        screen.endFrame(2);
        assertEquals(1, frames.size());
    }

    private long allocatedByFrames(int count) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (int i = 0; i < count; i++) {
            surface.damage().add(3, 4, 5, 6);
            screen.endFrame(i);
        }
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private boolean keep(Frame frame) {
        frames.add(frame.display() + "@" + frame.timeNanos() + " " + frame.damage());
        return true;
    }
}

package org.watchglass.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.watchglass.demo.desktop.DrawCommand;
import org.watchglass.demo.desktop.Scene;
import org.watchglass.demo.desktop.SceneKind;
import org.watchglass.renderer.Rect;

class GuestTest {
    private final Guest guest = new Guest(new Scene(TestGuest.options(SceneKind.IDLE)), 1);
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void tellsItsViewerOfWhatTheUserMakesAppearAtOnce() {
        Scene twin = new Scene(TestGuest.options(SceneKind.IDLE));
        twin.type('w');
        guest.attach(this, told::incrementAndGet);
        guest.act(scene -> scene.type('w'));
        assertEquals(1, told.get());
        assertEquals(places(twin.takeDrawn()), places(guest.drawn(this)));
        assertEquals(List.of(), guest.step(this));
    }

    private static List<Rect> places(@Nullable List<DrawCommand> commands) {
        List<Rect> places = Objects.requireNonNull(commands).stream().map(DrawCommand::box).toList();
        assertFalse(places.isEmpty());
        return places;
    }

    @Test
    void tellsNobodyOfAPointerThatMoves() {
        guest.attach(this, told::incrementAndGet);
        guest.act(scene -> scene.point(5, 5));
        assertEquals(0, told.get());
        assertEquals(5, guest.pointer().get().x());
    }

    @Test
    void whatANewViewerSeesAlreadyIsNotToldAgain() {
        guest.act(scene -> scene.type('w'));
        guest.attach(this, told::incrementAndGet);
        assertEquals(List.of(), guest.drawn(this));
        assertNull(guest.drawn(told));
    }
}

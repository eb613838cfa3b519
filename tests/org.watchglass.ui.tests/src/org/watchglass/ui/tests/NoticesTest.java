package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;
import static org.watchglass.ui.tests.Workbench.shells;
import static org.watchglass.ui.tests.Workbench.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;

/** What a user is told of consoles that are not in front. */
@ExtendWith(Workbench.class)
class NoticesTest {
    private final InputLog guest = new InputLog();
    private final FakeConsole behind = new FakeConsole();
    private final FakeConsole front = new FakeConsole(guest);
    private final TappedProvider tap;
    private final Desk desk;

    /** One behind the other. */
    NoticesTest(@TempDir Path directory) throws Exception {
        Framework.startAll();
        behind.add(400, 300);
        front.add(400, 300);
        tap = new TappedProvider(
                request -> "1".equals(request.address().options().get("n")) ? behind : front);
        desk = Desk.ofEditors(directory);
        desk.show("tap:?n=1");
        desk.show("tap:?n=2");
    }

    @AfterEach
    void closeTheEditors() throws Exception {
        desk.close();
        tap.close();
    }

    /** UI thread. */
    private static Optional<Shell> popup() {
        return shells().stream().filter(shell -> !Desk.all(shell, Link.class).isEmpty()).findFirst();
    }

    private static List<String> links() throws Exception {
        return on(() -> popup().stream().flatMap(shell -> Desk.all(shell, Link.class).stream())
                .map(Link::getText).toList());
    }

    private static String text() throws Exception {
        return on(() -> popup().stream().flatMap(shell -> Desk.all(shell, Label.class).stream())
                .map(Label::getText).toList().toString());
    }

    @Test
    void aConnectionThatIsLostBehindIsToldWithALinkAndTakesNoKeyboard() throws Exception {
        behind.disconnect("the cable was cut");
        Await.until("a popup", () -> text().contains("The connection was lost: the cable was cut"));
        assertEquals(List.of("<a>tap:?n=1</a>"), links());
        guest.clear();
        desk.robot.strike("a");
        Await.until("the guest in front still has the keyboard", () -> guest.lines().contains("1E up"));

        desk.robot.click(on(() -> {
            Link link = Desk.all(popup().orElseThrow(), Link.class).get(0);
            return link.toDisplay(new Point(12, link.getSize().y / 2));
        }), 1);
        Await.until("the console is in front", () -> on(() -> page().getActiveEditor().getTitle())
                .equals("tap:?n=1"));
        desk.await("the cable was cut");
        Await.until("the popup has gone", () -> on(() -> popup().isEmpty()));
    }

    @Test
    void aConnectionThatIsLostInFrontIsNotToldTwice() throws Exception {
        front.disconnect("the host was switched off");
        desk.await("the host was switched off");
        behind.disconnect("the cable was cut");
        Await.until("a popup", () -> text().contains("the cable was cut"));
        assertEquals(List.of("<a>tap:?n=1</a>"), links());
        assertTrue(on(() -> ui().getActiveShell() == page().getWorkbenchWindow().getShell()));
    }
}

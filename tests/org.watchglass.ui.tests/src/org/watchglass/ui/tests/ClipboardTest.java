package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;
import static org.watchglass.ui.tests.Workbench.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.GuestAgent;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.ui.ConsoleView;

/** The desktop's clipboard and the guest's, as the user joins them. */
@ExtendWith(Workbench.class)
class ClipboardTest {
    private static final String OURS = "from the desktop: äöü €\nsecond line";
    private static final String THEIRS = "from the guest: ŝ 漢字 😀";

    private final AgentLog guest = new AgentLog();
    private final Path directory;
    private TappedProvider tap;
    private Desk desk;

    /** What the guest's agent is told. */
    private static final class AgentLog implements GuestAgent {
        final List<String> lines = new CopyOnWriteArrayList<>();
        volatile Consumer<String> copied = text -> {};

        @Override
        public void shareClipboard(Consumer<String> received) {
            copied = received;
            lines.add("share");
        }

        @Override
        public void unshareClipboard() {
            lines.add("unshare");
        }

        @Override
        public void offerText(String text) {
            lines.add("offer " + text);
        }

        void await(String... all) throws Exception {
            try {
                Await.until("the guest is told", () -> lines.equals(List.of(all)));
            } catch (AssertionError e) {
                assertEquals(List.of(all), lines);
            }
        }
    }

    ClipboardTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        forget();
        desk = new Desk(directory);
        tap = connect();
        setClipboard(OURS);
        refocus();
    }

    @AfterEach
    void closeTheView() throws Exception {
        desk.close();
        tap.close();
        forget();
    }

    private static void forget() {
        InstanceScope.INSTANCE.getNode("org.watchglass.ui").remove("shareClipboard");
    }

    private TappedProvider connect() throws Exception {
        FakeConsole console = new FakeConsole(ConsoleInput.NONE, guest);
        console.add(400, 300);
        TappedProvider provider = TappedProvider.of(console);
        desk.show("tap:");
        return provider;
    }

    private static void setClipboard(String text) throws Exception {
        on(() -> {
            Clipboard clipboard = new Clipboard(ui());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
            return true;
        });
    }

    private static String clipboard() throws Exception {
        return on(() -> {
            Clipboard clipboard = new Clipboard(ui());
            Object contents = clipboard.getContents(TextTransfer.getInstance());
            clipboard.dispose();
            return String.valueOf(contents);
        });
    }

    /** The user goes elsewhere and comes back. */
    private void refocus() throws Exception {
        on(() -> desk.canvas().getShell().setFocus());
        on(() -> desk.canvas().getParent().forceFocus());
        desk.focus();
    }

    /** UI thread. */
    private static IAction menuItem() {
        return Arrays.stream(
                page().findView(ConsoleView.ID).getViewSite().getActionBars().getMenuManager().getItems())
                .filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction())
                .filter(action -> action.getText().equals("Share Clipboard"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsSharedUntilTheUserWantsIt() throws Exception {
        assertFalse(on(() -> menuItem().isChecked()));
        guest.copied.accept(THEIRS);
        // Whatever the focus had begun comes before this.
        desk.run("share");
        guest.await("share", "offer " + OURS);
        assertEquals(OURS, clipboard());
        assertTrue(on(() -> menuItem().isChecked()));
    }

    @Test
    void textGoesBothWaysAndComesBackFromNeither() throws Exception {
        desk.run("share");
        guest.await("share", "offer " + OURS);
        guest.copied.accept(THEIRS);
        Await.until("the desktop has the guest's text", () -> clipboard().equals(THEIRS));
        refocus();
        setClipboard("later");
        refocus();
        guest.await("share", "offer " + OURS, "offer later");
    }

    @Test
    void itEndsAtTheUsersWish() throws Exception {
        desk.run("share");
        guest.await("share", "offer " + OURS);
        desk.run("share");
        guest.await("share", "offer " + OURS, "unshare");
        guest.copied.accept(THEIRS);
        setClipboard("later");
        refocus();
        desk.run("share");
        guest.await("share", "offer " + OURS, "unshare", "share", "offer later");
        assertEquals("later", clipboard());
    }

    @Test
    void theNextConsoleSharesItToo() throws Exception {
        desk.run("share");
        guest.await("share", "offer " + OURS);
        desk.close();
        tap.close();
        guest.await("share", "offer " + OURS, "unshare");
        desk = new Desk(directory);
        tap = connect();
        guest.await("share", "offer " + OURS, "unshare", "share", "offer " + OURS);
        assertTrue(on(() -> menuItem().isChecked()));
    }
}

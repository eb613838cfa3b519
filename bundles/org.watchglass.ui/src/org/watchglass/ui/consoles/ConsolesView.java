package org.watchglass.ui.consoles;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.watchglass.ui.ConsoleEditor;
import org.watchglass.ui.OpenConsoles;
import org.watchglass.ui.saved.SavedConsole;

/** The connections that the user has saved, with what those that are open show. */
public final class ConsolesView extends ViewPart {
    public static final String ID = "org.watchglass.ui.consoles";

    private @Nullable ConsoleList list;
    private @Nullable EntryTree tree;
    private @Nullable Label notice;
    private @Nullable SelectedConsole selected;
    private @Nullable ViewActions actions;

    @Override
    @NonNullByDefault({})
    public void createPartControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        Label line = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).hint(100, SWT.DEFAULT).applyTo(line);
        ConsoleList entries = ConsoleList.of(parent.getDisplay());
        EntryTree shown = new EntryTree(area, entries);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(shown.viewer().getControl());
        list = entries;
        tree = shown;
        notice = line;
        Imports imports = new Imports(entries);
        EntryDrops.addTo(shown, entries, imports);
        addActions(shown, new EntryEdits(shown, entries, imports));
        Runnable deaf = entries.listen(this::refresh);
        parent.addListener(SWT.Dispose, event -> deaf.run());
        getSite().setSelectionProvider(shown.viewer());
        getSite().getPage().addPartListener(new WhenVisible(this, shown::catchUp));
        refresh();
    }

    private void addActions(EntryTree shown, EntryEdits edits) {
        TreeViewer viewer = shown.viewer();
        ViewActions local = new ViewActions(getSite(), edits, this::open);
        local.fill(getViewSite().getActionBars());
        MenuManager menu = local.contextMenu();
        viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
        getSite().registerContextMenu(menu, viewer);
        viewer.addOpenListener(event -> open());
        OpenConsoles consoles = OpenConsoles.of(viewer.getControl().getDisplay());
        SelectedConsole commands = new SelectedConsole(consoles, shown::selectedConsole, this::open);
        activateHandlers(commands, edits);
        local.activate(getSite().getService(IHandlerService.class));
        getSite().getService(IContextService.class).activateContext(ConsoleEditor.CONTEXT);
        selected = commands;
        actions = local;
        viewer.addSelectionChangedListener(event -> refreshActions());
        followConsoles(consoles, viewer);
    }

    private void activateHandlers(SelectedConsole commands, EntryEdits edits) {
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        commands.activate(handlers);
        activate(handlers, IWorkbenchCommandConstants.FILE_RENAME, event -> edits.rename());
        activate(handlers, IWorkbenchCommandConstants.EDIT_DELETE, event -> edits.delete());
        activate(handlers, "org.watchglass.ui.import", event -> {
            String file = event.getParameter("org.watchglass.ui.import.file");
            edits.importFiles(file == null ? List.of() : List.of(Path.of(file)));
        });
    }

    private void followConsoles(OpenConsoles consoles, TreeViewer viewer) {
        Runnable deaf = consoles.listen(console -> refreshActions());
        viewer.getControl().addListener(SWT.Dispose, event -> deaf.run());
    }

    private static void activate(IHandlerService handlers, String command, Consumer<ExecutionEvent> body) {
        handlers.activateHandler(command, new AbstractHandler() {
            @Override
            public @Nullable Object execute(@Nullable ExecutionEvent event) {
                if (event != null) {
                    body.accept(event);
                }
                return null;
            }
        });
    }

    private void open() {
        EntryTree shown = tree;
        SavedConsole console = shown == null ? null : shown.selectedConsole();
        ConsoleList entries = list;
        if (console != null && entries != null) {
            try {
                ConsoleEditor.openSaved(getSite().getPage(), console.id(), console.name(), console.address());
            } catch (PartInitException e) {
                entries.say(String.valueOf(e.getMessage()));
            }
        }
    }

    private void refresh() {
        EntryTree shown = tree;
        ConsoleList entries = list;
        Label line = notice;
        if (shown == null || entries == null || line == null || line.isDisposed()) {
            return;
        }
        shown.refresh();
        boolean empty = entries.root().entries().isEmpty();
        String text = entries.notice().isEmpty() && empty ? Messages.empty : entries.notice();
        // An ampersand of a name is no mnemonic.
        line.setText(text.replace("&", "&&"));
        line.setVisible(!text.isEmpty());
        if (line.getLayoutData() instanceof GridData place) {
            place.exclude = text.isEmpty();
        }
        line.getParent().layout(true);
        refreshActions();
    }

    private void refreshActions() {
        SelectedConsole commands = selected;
        ViewActions local = actions;
        EntryTree shown = tree;
        if (commands != null && local != null && shown != null && !shown.viewer().getControl().isDisposed()) {
            commands.refresh();
            local.refresh(shown.selectedConsole() != null);
        }
    }

    @Override
    public void setFocus() {
        EntryTree shown = tree;
        if (shown != null) {
            shown.viewer().getControl().setFocus();
        }
    }
}

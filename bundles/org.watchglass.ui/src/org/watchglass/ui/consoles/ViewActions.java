package org.watchglass.ui.consoles;

import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.operations.RedoActionHandler;
import org.eclipse.ui.operations.UndoActionHandler;
import org.watchglass.ui.IconAction;

/** The tool bar and the menus of the view. UI thread. */
final class ViewActions {
    private static final String PREFIX = "org.watchglass.ui.";

    private final IWorkbenchPartSite site;
    private final Action add;
    private final Action addFolder;
    private final Action importDomains;
    private final Action open;
    private final Action edit;
    private final Action undo;
    private final Action redo;

    ViewActions(IWorkbenchPartSite site, EntryEdits edits, Runnable opening) {
        this.site = site;
        add = action("add", Messages.add, edits::add);
        addFolder = action("addFolder", Messages.addFolder, edits::addFolder);
        importDomains = action("import", Messages.importDomains, () -> edits.importFiles(List.of()));
        open = action("openSaved", Messages.open, opening);
        edit = action("edit", Messages.edit, edits::edit);
        undo = new UndoActionHandler(site, edits.context());
        redo = new RedoActionHandler(site, edits.context());
    }

    private static Action action(String name, String text, Runnable body) {
        String icon = name.toLowerCase(Locale.ROOT);
        Action action = new IconAction(icon, text, IAction.AS_PUSH_BUTTON, done -> body.run());
        action.setActionDefinitionId(PREFIX + name);
        return action;
    }

    /** Those that need nothing but what is selected. */
    void activate(IHandlerService handlers) {
        for (Action action : new Action[] {add, addFolder, open, edit}) {
            handlers.activateHandler(action.getActionDefinitionId(), new ActionHandler(action));
        }
    }

    void fill(IActionBars bars) {
        IToolBarManager tools = bars.getToolBarManager();
        tools.add(add);
        tools.add(addFolder);
        tools.add(importDomains);
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
    }

    /** @param console whether a connection is selected */
    void refresh(boolean console) {
        open.setEnabled(console);
        edit.setEnabled(console);
    }

    MenuManager contextMenu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        return menu;
    }

    @NonNullByDefault({})
    private void fill(IMenuManager menu) {
        menu.add(open);
        menu.add(new Separator());
        menu.add(command("connect", Messages.connect));
        menu.add(command("disconnect", Messages.disconnect));
        menu.add(command("reconnect", Messages.reconnect));
        menu.add(new Separator());
        menu.add(command("record", Messages.record));
        menu.add(command("mark", Messages.mark));
        menu.add(command("minute", Messages.saveMinute));
        menu.add(command("screenshot", Messages.screenshot));
        menu.add(command("report", Messages.report));
        menu.add(command("keys", Messages.sendKeys));
        menu.add(command("type", Messages.typeText));
        menu.add(new Separator());
        menu.add(add);
        menu.add(addFolder);
        menu.add(importDomains);
        menu.add(new Separator());
        menu.add(undo);
        menu.add(redo);
        menu.add(new Separator());
        menu.add(edit);
        menu.add(command(IWorkbenchCommandConstants.FILE_RENAME, Messages.rename));
        menu.add(command(IWorkbenchCommandConstants.EDIT_DELETE, Messages.delete));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private CommandContributionItem command(String name, String label) {
        String id = name.contains(".") ? name : PREFIX + name;
        CommandContributionItemParameter item =
                new CommandContributionItemParameter(site, null, id, CommandContributionItem.STYLE_PUSH);
        item.label = label;
        return new CommandContributionItem(item);
    }
}

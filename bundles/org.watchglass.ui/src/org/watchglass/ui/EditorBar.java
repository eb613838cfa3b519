package org.watchglass.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchCommandConstants;

/** An editor's own tool bar, with a menu at its end, and what is recorded. UI thread. */
final class EditorBar extends Composite {
    private final ToolBarManager tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
    private final MenuManager menu = new MenuManager();
    private final Action more = new More();
    private final RecordingLamp recording;

    EditorBar(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).spacing(8, 0).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tools.createControl(this));
        recording = new RecordingLamp(this);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(recording);
        addListener(SWT.Dispose, event -> {
            menu.dispose();
            tools.dispose();
        });
    }

    IContributionManager tools() {
        return tools;
    }

    IContributionManager menu() {
        return menu;
    }

    RecordingLamp recording() {
        return recording;
    }

    /** When everything is there. */
    void complete() {
        tools.add(more);
        tools.update(true);
        setMenu(menu.createContextMenu(this));
    }

    /** Opens the menu, as that of a view is opened. */
    Action more() {
        return more;
    }

    /** Opens the menu. */
    private final class More extends Action {
        More() {
            super(Messages.more, IAction.AS_PUSH_BUTTON);
            setImageDescriptor(IconAction.icon("more"));
            setToolTipText(Messages.more);
            setActionDefinitionId(IWorkbenchCommandConstants.WINDOW_SHOW_VIEW_MENU);
        }

        @Override
        public void runWithEvent(@Nullable Event event) {
            if (event != null && event.widget instanceof ToolItem item) {
                Rectangle place = item.getBounds();
                Menu shown = menu.createContextMenu(EditorBar.this);
                shown.setLocation(item.getParent().toDisplay(place.x, place.y + place.height));
                shown.setVisible(true);
            } else {
                PopupMenu.open(menu, EditorBar.this);
            }
        }
    }
}

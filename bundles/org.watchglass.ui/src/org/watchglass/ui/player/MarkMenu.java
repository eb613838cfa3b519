package org.watchglass.ui.player;

import java.util.List;
import java.util.function.LongConsumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;
import org.watchglass.mp4.Mark;

/** The marks of a video as a menu of a button. UI thread. */
@NonNullByDefault({})
final class MarkMenu extends Action implements IMenuCreator {
    private final LongConsumer seek;
    private List<Mark> marks = List.of();
    private Menu menu;

    /** @param seek takes the moment of the mark that was chosen */
    MarkMenu(LongConsumer seek, ImageDescriptor icon) {
        super(Messages.marks, IAction.AS_DROP_DOWN_MENU);
        this.seek = seek;
        setImageDescriptor(icon);
        setToolTipText(Messages.marks);
        setMenuCreator(this);
        setEnabled(false);
    }

    void show(List<Mark> newMarks) {
        marks = newMarks;
        setEnabled(!newMarks.isEmpty());
    }

    /** The button itself opens the menu, too. */
    @Override
    public void runWithEvent(Event event) {
        if (event.widget instanceof ToolItem item) {
            Menu opened = getMenu(item.getParent());
            var bounds = item.getBounds();
            opened.setLocation(item.getParent().toDisplay(bounds.x, bounds.y + bounds.height));
            opened.setVisible(true);
        }
    }

    @Override
    public Menu getMenu(Control parent) {
        dispose();
        menu = new Menu(parent);
        for (Mark mark : marks) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(TimeText.exact(mark.ticks()) + "   " + mark.title().replace("&", "&&"));
            item.addListener(SWT.Selection, event -> seek.accept(mark.ticks()));
        }
        return menu;
    }

    @Override
    public Menu getMenu(Menu parent) {
        return null;
    }

    @Override
    public void dispose() {
        if (menu != null) {
            menu.dispose();
        }
    }
}

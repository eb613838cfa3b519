package org.watchglass.ui.player;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.watchglass.mp4.Mark;

/** The marks of a video as a menu of a button. UI thread. */
@NonNullByDefault({})
public final class MarkMenu extends Action implements IMenuCreator {
    static final String COMMAND = "org.watchglass.ui.player.marks";

    private final LongConsumer seek;
    private final Supplier<ToolBar> tools;
    private List<Mark> marks = List.of();
    private Menu menu;

    /**
     * @param seek takes the moment of the mark that was chosen
     * @param tools where the menu is when a command opens it
     */
    MarkMenu(LongConsumer seek, ImageDescriptor icon, Supplier<ToolBar> tools) {
        super(Messages.marks, IAction.AS_DROP_DOWN_MENU);
        this.seek = seek;
        this.tools = tools;
        setActionDefinitionId(COMMAND);
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
            open(item.getParent(), item.getBounds());
        } else {
            open(tools.get(), new Rectangle(0, 0, 0, 0));
        }
    }

    private void open(ToolBar bar, Rectangle item) {
        Menu opened = getMenu(bar);
        opened.setLocation(bar.toDisplay(item.x, item.y + item.height));
        opened.setVisible(true);
    }

    @Override
    public Menu getMenu(Control parent) {
        dispose();
        menu = new Menu(parent);
        for (Mark mark : marks) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(line(mark));
            item.addListener(SWT.Selection, event -> seek.accept(mark.ticks()));
        }
        return menu;
    }

    /** As it stands in a menu: when, and what it is called. */
    public static String line(Mark mark) {
        return TimeText.exact(mark.ticks()) + "   " + mark.title().replace("&", "&&");
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

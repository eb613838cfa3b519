package org.watchglass.ui.traffic;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.watchglass.remote.wire.WireDirection;

/** The messages that are shown, of which only the visible ones are table items with text. UI thread. */
final class TrafficTable {
    private static final String IN = "\u2190 ";
    private static final String OUT = "\u2192 ";

    private final TrafficLog log;
    private final Table table;
    private boolean follows = true;
    private long selected = -1;

    /** @param chosen gets the message that the user has selected, null if there is none any more */
    TrafficTable(Composite parent, TrafficLog log, Consumer<@Nullable TrafficRow> chosen) {
        this.log = log;
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        column(Messages.time, 110, SWT.RIGHT);
        column(Messages.channel, 110, SWT.LEFT);
        column(Messages.serial, 80, SWT.RIGHT);
        column(Messages.size, 80, SWT.RIGHT);
        // Some window systems give what is left to the last one.
        column(Messages.message, 240, SWT.LEFT);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> {
            int index = table.getSelectionIndex();
            TrafficRow row = index < 0 || index >= log.size() ? null : log.row(index);
            selected = row == null ? -1 : row.number();
            chosen.accept(row);
        });
    }

    private void column(String title, int width, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(title);
        column.setWidth(width);
    }

    Table control() {
        return table;
    }

    void setFollows(boolean wanted) {
        follows = wanted;
    }

    private void fill(Event event) {
        if (event.item instanceof TableItem item && event.index < log.size()) {
            TrafficRow row = log.row(event.index);
            item.setText(new String[] {
                MessageText.time(log.seconds(row)), row.channel(), Long.toString(row.serial()),
                Integer.toString(row.size()),
                (row.direction() == WireDirection.FROM_SERVER ? IN : OUT) + row.name()});
        }
    }

    /**
     * The log has changed. Once it is full, messages move up: then what is visible gets other text, and the
     * number of items stays.
     *
     * @param moved whether an index stands for another message than before
     */
    void refresh(boolean moved) {
        int size = log.size();
        boolean grows = size != table.getItemCount();
        if (grows) {
            table.setItemCount(size);
        }
        if (size == 0) {
            return;
        }
        if (moved) {
            select(size);
            clearVisible(size);
        }
        if (follows && (grows || moved)) {
            table.showItem(table.getItem(size - 1));
        }
    }

    private void clearVisible(int size) {
        int top = table.getTopIndex();
        int visible = table.getClientArea().height / Math.max(1, table.getItemHeight()) + 2;
        int first = Math.max(0, follows ? size - visible : top);
        table.clear(Math.min(first, size - 1), Math.min(size - 1, first + visible));
        if (!follows || top < first) {
            table.clear(Math.min(top, size - 1), Math.min(size - 1, top + visible));
        }
    }

    /** The selection stays with its message. */
    private void select(int size) {
        if (selected < 0) {
            return;
        }
        for (int i = size - 1; i >= 0 && log.row(i).number() >= selected; i--) {
            if (log.row(i).number() == selected) {
                table.setSelection(new int[0]);
                table.select(i);
                return;
            }
        }
        table.deselectAll();
    }
}

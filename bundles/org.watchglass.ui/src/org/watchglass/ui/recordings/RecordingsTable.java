package org.watchglass.ui.recordings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The recordings, each in a row that is filled in when it is to be seen. UI thread. */
final class RecordingsTable {
    private static final int[] WIDTHS = {380, 170, 90, 90, 110, 80};

    private final Table table;
    private final CapturePictures pictures;
    private List<Capture> captures = List.of();

    RecordingsTable(Composite parent) {
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        String[] names = {Messages.columnName, Messages.columnStarted, Messages.columnDuration,
            Messages.columnSize, Messages.columnState, Messages.columnMarks};
        for (int i = 0; i < names.length; i++) {
            boolean number = i == 2 || i == 3;
            TableColumn column = new TableColumn(table, number ? SWT.RIGHT : SWT.LEFT);
            column.setText(names[i]);
            column.setWidth(WIDTHS[i]);
        }
        pictures = new CapturePictures(table.getDisplay(), this::refresh);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Dispose, event -> pictures.dispose());
    }

    Table table() {
        return table;
    }

    private void fill(Event event) {
        if (event.item instanceof TableItem item && event.index < captures.size()) {
            Capture capture = captures.get(event.index);
            item.setText(CaptureText.row(capture));
            item.setImage(0, pictures.of(capture));
        }
    }

    private void refresh(Capture capture) {
        int index = captures.indexOf(capture);
        if (index >= 0 && !table.isDisposed()) {
            table.clear(index);
        }
    }

    /** What was selected stays so, wherever it is now. */
    void show(List<Capture> newest) {
        if (newest.equals(captures)) {
            return;
        }
        Set<Path> selected = selection().stream().map(Capture::path).collect(Collectors.toSet());
        List<Capture> before = captures;
        captures = newest;
        table.setItemCount(newest.size());
        for (int i = 0; i < newest.size(); i++) {
            if (i >= before.size() || !before.get(i).equals(newest.get(i))) {
                table.clear(i);
            }
        }
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < newest.size() && !selected.isEmpty(); i++) {
            if (selected.contains(newest.get(i).path())) {
                again.add(i);
            }
        }
        int[] indices = again.stream().mapToInt(Integer::intValue).toArray();
        if (!Arrays.equals(indices, table.getSelectionIndices())) {
            table.deselectAll();
            table.select(indices);
        }
    }

    List<Capture> captures() {
        return captures;
    }

    List<Capture> selection() {
        List<Capture> selected = new ArrayList<>();
        for (int index : table.getSelectionIndices()) {
            if (index < captures.size()) {
                selected.add(captures.get(index));
            }
        }
        return selected;
    }
}

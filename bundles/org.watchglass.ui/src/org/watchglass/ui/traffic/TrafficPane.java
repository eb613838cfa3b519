package org.watchglass.ui.traffic;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.watchglass.remote.wire.WireTap;
import org.watchglass.remote.wire.WireTap.Secrets;

/**
 * Listens to one console, and shows its messages ten times a second: filter, table, and the bytes of the one
 * that is selected. UI thread.
 */
final class TrafficPane extends Composite {
    private static final int TICK_MILLIS = 100;

    private final TrafficLog log = new TrafficLog();
    private final Combo channel;
    private final Text filter;
    private final Label count;
    private final TrafficTable table;
    private final Text details;
    private final TrafficNotice notice;
    private String title = "";
    private @Nullable WireTap source;
    private @Nullable TrafficTap tap;
    private boolean paused;

    TrafficPane(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        Composite bar = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).applyTo(bar);
        channel = new Combo(bar, SWT.READ_ONLY);
        channel.setItems(Messages.allChannels);
        channel.select(0);
        channel.addListener(SWT.Selection, event -> applyFilter());
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.filterHint);
        filter.addListener(SWT.Modify, event -> applyFilter());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        count = new Label(bar, SWT.RIGHT);
        count.setText(Messages.noConsole);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        SashForm halves = new SashForm(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new TrafficTable(halves, log, this::showDetails);
        details = new Text(halves, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        details.setFont(JFaceResources.getTextFont());
        halves.setWeights(3, 1);
        notice = new TrafficNotice(this);
        addListener(SWT.Dispose, event -> listenTo(null, ""));
        tick();
    }

    /**
     * Shows the messages of that console from now on; those of the one before go.
     *
     * @param wanted null if there is none any more: then what was shown stays
     * @param name what that console is called
     */
    void listenTo(@Nullable WireTap wanted, String name) {
        WireTap before = source;
        TrafficTap old = tap;
        if (wanted == before) {
            return;
        }
        if (before != null && old != null) {
            old.close();
            before.remove(old);
        }
        source = wanted;
        tap = null;
        if (wanted != null) {
            title = name;
            clear();
            TrafficTap fresh = new TrafficTap();
            tap = fresh;
            wanted.add(fresh, Secrets.MASKED);
        }
    }

    /** While paused, what comes is counted and not shown. */
    void setPaused(boolean wanted) {
        paused = wanted;
    }

    void setFollows(boolean wanted) {
        table.setFollows(wanted);
    }

    /** What was done. @param way its name, or empty: where to go on */
    void say(String line, String way, Runnable where) {
        notice.say(line, way, where);
    }

    void clear() {
        log.clear();
        channel.setItems(Messages.allChannels);
        channel.select(0);
        applyFilter();
        showDetails(null);
    }

    @Override
    public boolean setFocus() {
        return table.control().setFocus();
    }

    private void tick() {
        if (isDisposed()) {
            return;
        }
        TrafficTap from = tap;
        if (from != null) {
            take(from);
        }
        getDisplay().timerExec(TICK_MILLIS, this::tick);
    }

    private void take(TrafficTap from) {
        List<TrafficRow> fresh = from.fetch();
        if (paused || fresh.isEmpty()) {
            showCount();
            return;
        }
        int before = log.size();
        TrafficRow first = before == 0 ? null : log.row(0);
        int known = log.channels().size();
        log.add(fresh);
        if (log.channels().size() != known) {
            offerChannels();
        }
        table.refresh(first == null || log.row(0) != first);
        showCount();
    }

    private void offerChannels() {
        String chosen = channel.getText();
        channel.setItems(log.channels().toArray(new String[0]));
        channel.add(Messages.allChannels, 0);
        channel.select(Math.max(0, channel.indexOf(chosen)));
        channel.getParent().layout(true);
    }

    private void applyFilter() {
        String only = channel.getSelectionIndex() > 0 ? channel.getText() : "";
        log.setFilter(new TrafficFilter(only, filter.getText()));
        table.refresh(true);
        showCount();
    }

    private void showCount() {
        TrafficTap from = tap;
        String text = from == null && title.isEmpty()
                ? Messages.noConsole
                : NLS.bind(Messages.shown,
                        new Object[] {title, from == null ? log.heard() : from.heard(), log.size()});
        if (!text.equals(count.getText())) {
            count.setText(text.replace("&", "&&")); // no mnemonic
            count.getParent().layout(true);
        }
    }

    private void showDetails(@Nullable TrafficRow row) {
        details.setText(row == null ? "" : MessageText.of(row, log.seconds(row)));
    }
}

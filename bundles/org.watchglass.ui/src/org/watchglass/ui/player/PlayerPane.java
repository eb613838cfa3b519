package org.watchglass.ui.player;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.watchglass.swt.ConsoleCanvas;
import org.watchglass.swt.Scaling;
import org.watchglass.ui.MessageCard;

/** The picture with a card for messages over it, the bar, and a row of controls. UI thread. */
final class PlayerPane extends Composite {
    /** What can be chosen, slowest first. */
    static final List<Double> SPEEDS = List.of(0.5, 1.0, 1.5, 2.0, 4.0, 8.0, 16.0, 20.0);

    private final ConsoleCanvas canvas;
    private final MessageCard card;
    private final ScrubBar bar;
    private final Label time;
    private final Combo speed;
    private final Combo files;
    private final WorkBar work;
    private final Composite controls;

    PlayerPane(Composite parent, ScrubBar.Hand hand, ToolBarManager tools) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        Composite stage = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stage);
        card = new MessageCard(stage);
        card.setVisible(false);
        canvas = new ConsoleCanvas(stage);
        canvas.setScaling(Scaling.FIT);
        canvas.setAccessibleName(Messages.pictureName);
        stage.setLayout(new CardOverCanvas());
        Composite line = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, 8, 0, 0).spacing(4, 0)
                .applyTo(line);
        bar = new ScrubBar(line, hand);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        time = new Label(line, SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(time);
        controls = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(controls);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 0).spacing(10, 0).applyTo(controls);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tools.createControl(controls));
        speed = combo(Messages.speedName);
        speed.setItems(SPEEDS.stream().map(PlayerPane::times).toArray(String[]::new));
        files = combo(Messages.filesName);
        work = new WorkBar(this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(work);
    }

    private Combo combo(String name) {
        Combo combo = new Combo(controls, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setToolTipText(name);
        combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(@Nullable AccessibleEvent event) {
                if (event != null) {
                    event.result = name;
                }
            }
        });
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).applyTo(combo);
        return combo;
    }

    static String times(double speed) {
        return speed == (long) speed ? (long) speed + "\u00D7" : speed + "\u00D7";
    }

    ConsoleCanvas canvas() {
        return canvas;
    }

    MessageCard card() {
        return card;
    }

    ScrubBar bar() {
        return bar;
    }

    WorkBar work() {
        return work;
    }

    void onSpeed(Consumer<Double> chosen) {
        speed.addListener(SWT.Selection, event -> chosen.accept(SPEEDS.get(speed.getSelectionIndex())));
    }

    void onFile(IntConsumer chosen) {
        files.addListener(SWT.Selection, event -> chosen.accept(files.getSelectionIndex()));
    }

    /** @param names in order; one alone is nothing to choose from */
    void showFiles(List<String> names, int chosen) {
        if (!List.of(files.getItems()).equals(names)) {
            files.setItems(names.toArray(String[]::new));
        }
        files.select(chosen);
        files.setVisible(names.size() > 1);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).exclude(names.size() < 2).applyTo(files);
        controls.layout(true);
    }

    void show(PlayerState state) {
        bar.show(state);
        String now = TimeText.exact(state.position()) + " / " + TimeText.exact(state.film().duration());
        if (!now.equals(time.getText())) {
            boolean wider = now.length() != time.getText().length();
            time.setText(now);
            if (wider) {
                layout(new Control[] {time});
            }
        }
        int index = SPEEDS.indexOf(state.speed());
        if (index >= 0 && index != speed.getSelectionIndex()) {
            speed.select(index);
        }
    }

    @Override
    public boolean setFocus() {
        return card.setFocus() || canvas.setFocus();
    }

    private final class CardOverCanvas extends Layout {
        @Override
        protected Point computeSize(@Nullable Composite stage, int widthHint, int heightHint,
                boolean flushCache) {
            return new Point(
                    widthHint == SWT.DEFAULT ? 640 : widthHint, heightHint == SWT.DEFAULT ? 360 : heightHint);
        }

        @Override
        protected void layout(@Nullable Composite stage, boolean flushCache) {
            Rectangle area = canvas.getParent().getClientArea();
            canvas.setBounds(area);
            card.centreIn(area);
        }
    }
}

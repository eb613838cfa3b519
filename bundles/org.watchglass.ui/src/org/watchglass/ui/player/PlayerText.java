package org.watchglass.ui.player;

import java.util.ArrayList;
import java.util.List;

/** What the line below the player says. */
final class PlayerText {
    private PlayerText() {}

    static String line(PlayerState state) {
        FilmFacts film = state.film();
        List<String> parts = new ArrayList<>();
        if (film.picture() >= 0) {
            parts.add(Messages.bind(Messages.picture, film.picture() + 1, film.pictures()));
        }
        if (film.damaged()) {
            parts.add(Messages.damaged);
        }
        if (film.growing()) {
            parts.add(Messages.growing);
        } else if (!film.finished()) {
            parts.add(Messages.interrupted);
        }
        return String.join("   ", parts);
    }
}

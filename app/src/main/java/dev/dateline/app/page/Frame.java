package dev.dateline.app.page;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds a page.
 *
 * @param title of the tab
 * @param place the menu's place the page belongs to
 * @param rooms the pages within that place
 * @param wide whether the page needs more room than running text
 * @param token against forged forms
 * @param scripts the page's own, beside the shared one
 * @param assets where looks and scripts lie
 */
public record Frame(
        String title,
        Optional<Place> place,
        List<Room> rooms,
        boolean wide,
        Optional<Scope> scope,
        Visitor visitor,
        String token,
        List<String> scripts,
        Assets assets) {

    /** The menu's places, in its order, with the key that travels there after {@code g}. */
    public enum Place {
        PRESS_RELEASE("Press release", "/press-release", "r"),
        ANSWERS("Five answers", "/answers", "a"),
        PLAN("Plan", "/plan", "p"),
        FORECAST("Forecast", "/forecast", "f"),
        OUTCOME("Outcome", "/outcome", "o");

        private final String words;
        private final String path;
        private final String key;

        Place(String words, String path, String key) {
            this.words = words;
            this.path = path;
            this.key = key;
        }

        public String words() {
            return words;
        }

        public String path() {
            return path;
        }

        public String key() {
            return key;
        }
    }

    /** A page within a place. */
    public record Room(String words, String path, boolean current) {}

    public String tab() {
        return scope.flatMap(one -> one.news().get()).map(news -> news + " · ").orElse("")
                + title
                + scope.map(scope -> " · " + scope.name()).orElse("");
    }
}

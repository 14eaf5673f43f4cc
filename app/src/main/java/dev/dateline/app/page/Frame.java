package dev.dateline.app.page;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds a page.
 *
 * @param title of the tab
 * @param place the menu's place the page belongs to
 * @param room the path of the page within that place
 * @param wide whether the page needs more room than running text
 * @param token against forged forms
 * @param scripts the page's own, beside the shared one
 * @param assets where looks and scripts lie
 */
public record Frame(
        String title,
        Optional<Place> place,
        String room,
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

        /** The pages within the place, each by its path; a page knows no other by more than that. */
        public List<Room> rooms() {
            return switch (this) {
                case PRESS_RELEASE ->
                    List.of(
                            new Room("Text", "/press-release"),
                            new Room("FAQ", "/faq"),
                            new Room("Claims", "/claims"),
                            new Room("Metrics", "/metrics"),
                            new Room("Sources", "/sources"));
                case ANSWERS ->
                    List.of(
                            new Room("Answers", "/answers"),
                            new Room("Customers", "/customers"),
                            new Room("Delivery", "/delivery"),
                            new Room("Problems", "/problems"),
                            new Room("Workshop", "/workshop"),
                            new Room("Benefits", "/benefits"),
                            new Room("Experience", "/experience"),
                            new Room("Feedback", "/feedback"),
                            new Room("Guide", "/sessions"));
                case PLAN ->
                    List.of(
                            new Room("Timeline", "/plan"),
                            new Room("Steps", "/plan/steps"),
                            new Room("Priorities", "/plan/priorities"),
                            new Room("Obstacles", "/plan/obstacles"),
                            new Room("Network", "/plan/network"),
                            new Room("Room", "/plan/room"),
                            new Room("Scenarios", "/scenarios"),
                            new Room("Buffers", "/plan/buffers"),
                            new Room("Tests", "/experiments"),
                            new Room("Phases", "/phases"),
                            new Room("Vendors", "/vendors"),
                            new Room("Decisions", "/decisions"));
                case FORECAST ->
                    List.of(
                            new Room("Dates, money, claims", "/forecast"),
                            new Room("What next", "/forecast/next"),
                            new Room("History", "/forecast/history"),
                            new Room("Record", "/forecast/record"));
                case OUTCOME ->
                    List.of(
                            new Room("Claims", "/outcome"),
                            new Room("For the sponsor", "/sponsor"),
                            new Room("This week", "/week"),
                            new Room("News", "/news"));
            };
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
    public record Room(String words, String path) {}

    public String tab() {
        return scope.flatMap(one -> one.news().get()).map(news -> news + " · ").orElse("")
                + title
                + scope.map(scope -> " · " + scope.name()).orElse("");
    }
}

package dev.dateline.app.pressrelease;

import dev.dateline.app.project.FolderReader;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.TextFile;
import java.util.List;
import java.util.Map;

/** faq.md: what customers ask, and what the house asks itself. */
public record Faq(String text) {

    static final String PATH = "faq.md";

    public static final Kind<Faq> KIND = new Kind<>("faq", Faq.class, new File(), faq -> "faq");

    private static final class File implements TextFile<Faq> {

        @Override
        public String path() {
            return PATH;
        }

        @Override
        public List<Placed<Faq>> read(FolderReader in) {
            return in.text(PATH)
                    .map(text -> List.of(new Placed<>(new Faq(text), Place.of(PATH), Map.of())))
                    .orElse(List.of());
        }

        @Override
        public String body(Faq faq) {
            return faq.text();
        }

        @Override
        public String text(List<String> bodies) {
            return bodies.getFirst();
        }
    }
}

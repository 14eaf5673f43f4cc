package dev.dateline.app.terminal;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Json;
import dev.dateline.app.project.Today;
import java.util.List;

/**
 * A project as one of its scenarios supposes it to be.
 *
 * @param words what is otherwise in it
 */
public record Supposition(String id, String name, List<String> words, Contents contents) {

    /** Finds it by its name. */
    @FunctionalInterface
    public interface Finder {

        /** @throws IllegalArgumentException where there is none of that name or it cannot be, in a sentence */
        Supposition find(String id, Contents contents, Today today);
    }

    Json json() {
        return Json.object().put("id", id).put("name", name).put("changes", words);
    }
}

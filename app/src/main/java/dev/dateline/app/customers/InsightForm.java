package dev.dateline.app.customers;

import dev.dateline.app.project.Altered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An insight as it is typed. */
final class InsightForm {

    private static final List<String> PLAIN = List.of("what", "on", "how", "who", "sample", "url", "note");

    /** In the order in which they stand. */
    static final List<String> SHOWN = List.of("what", "about", "on", "how", "sample", "who", "url", "note");

    private InsightForm() {}

    static Map<String, String> of(Insight one, Named stakeholders) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("what", one.what());
        typed.put("about", stakeholders.typed(one.about()));
        typed.put("on", one.on().map(Object::toString).orElse(""));
        typed.put("how", CustomerCraft.word(one.how()));
        typed.put("who", one.who().orElse(""));
        typed.put("sample", one.sample().map(Many::toString).orElse(""));
        typed.put("url", one.url().orElse(""));
        typed.put("note", one.note().orElse(""));
        return typed;
    }

    static Optional<Insight> read(
            String id,
            Optional<Insight> before,
            Map<String, String> typed,
            Named stakeholders,
            Map<String, String> wrong) {
        var written = Fields.stripped(typed, PLAIN);
        written.put("id", id);
        written.put("about", stakeholders.read("about", typed.getOrDefault("about", ""), wrong));
        var read = Fields.read(Insight.class, written, wrong);
        if (typed.getOrDefault("what", "").isBlank()) {
            wrong.remove("");
            wrong.put("what", "say what was learned, in a sentence");
        }
        return wrong.isEmpty()
                ? read.map(one -> Altered.of(one)
                        .with("source", before.flatMap(Insight::source))
                        .made())
                : Optional.empty();
    }
}

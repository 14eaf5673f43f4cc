package dev.dateline.app.plan;

import dev.dateline.app.project.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A change after which the launch holds; no less of it would do. Planned, not guessed.
 *
 * @param what in words, {@code platform of 5 instead of 4}
 * @param note what else one should know of it; may be empty
 * @param parameters the same as a proposal
 * @param launch the launch that then holds
 * @param mustStartBy when work must then begin
 */
public record Repair(
        Kind kind,
        String what,
        String note,
        Map<String, String> parameters,
        LocalDate launch,
        Optional<LocalDate> mustStartBy) {

    /** What is changed. */
    public enum Kind {
        LAUNCH("Launch later"),
        PEOPLE("More people"),
        ABSENCE("An absence moved or stood in for"),
        NOT_BEFORE("Something begun earlier"),
        SCOPE("Less to do"),
        SHORTER("A step made shorter"),
        PAIR("Two changes together");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same with something else one should know of it; without it where that is nothing. */
    public Repair noted(String more) {
        return more.isEmpty()
                ? this
                : new Repair(kind, what, note.isEmpty() ? more : note + "; " + more, parameters, launch, mustStartBy);
    }

    /** As an address says it. */
    public String query() {
        return parameters.entrySet().stream()
                .map(entry -> URLEncoder.encode(entry.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Json json() {
        var change = Json.object();
        parameters.forEach(change::put);
        return Json.object()
                .put("kind", kind.code())
                .put("what", what)
                .putIf("note", Optional.of(note).filter(text -> !text.isEmpty()))
                .put("change", change)
                .put("launch", launch)
                .put("mustStartBy", mustStartBy);
    }
}

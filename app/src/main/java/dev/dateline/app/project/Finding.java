package dev.dateline.app.project;

import java.util.List;
import java.util.Optional;

/**
 * What a craft rule has to say about a project: the folder can be read, but the plan, the words or the numbers could be better.
 *
 * @param text stands verbatim at the place, or is empty where something is missing
 * @param related the other place where two disagree
 * @param aspect a key and word that narrow the rule down, such as part: problem
 */
public record Finding(
        String rule,
        Severity severity,
        Place place,
        String text,
        String message,
        String fix,
        List<Related> related,
        Optional<Aspect> aspect) {

    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    public record Related(Place place, String text) {}

    public record Aspect(String key, String word) {}

    public static Finding of(String rule, Severity severity, Place place, String text, String message, String fix) {
        return new Finding(rule, severity, place, text, message, fix, List.of(), Optional.empty());
    }

    public Finding with(Related other) {
        return new Finding(rule, severity, place, text, message, fix, List.of(other), aspect);
    }

    public Finding with(String key, String word) {
        return new Finding(rule, severity, place, text, message, fix, related, Optional.of(new Aspect(key, word)));
    }
}

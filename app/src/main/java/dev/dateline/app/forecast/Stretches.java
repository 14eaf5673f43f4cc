package dev.dateline.app.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long each thing that has turned out was awaited: from the middle one of its forecasts to the day it was known. Two things awaited at one time
 * were at the mercy of the same delays; of two that follow one another each says something of its own.
 */
final class Stretches {

    private final Map<String, List<LocalDate>> made = new HashMap<>();
    private final Map<String, LocalDate> known = new HashMap<>();

    private record Stretch(LocalDate from, LocalDate to) {}

    void add(String thing, LocalDate forecastOn, LocalDate knownOn) {
        made.computeIfAbsent(thing, first -> new ArrayList<>()).add(forecastOn);
        known.put(thing, knownOn);
    }

    /** The most that do not overlap: each time the one that ends first. */
    int apart() {
        int apart = 0;
        var until = LocalDate.MIN;
        var byEnd = known.keySet().stream()
                .map(this::stretch)
                .sorted(Comparator.comparing(Stretch::to).thenComparing(Stretch::from))
                .toList();
        for (var stretch : byEnd) {
            if (!stretch.from().isBefore(until)) {
                apart++;
                until = stretch.to();
            }
        }
        return apart;
    }

    private Stretch stretch(String thing) {
        var days = made.getOrDefault(thing, List.of()).stream().sorted().toList();
        return new Stretch(days.get(days.size() / 2), known.getOrDefault(thing, LocalDate.MAX));
    }
}

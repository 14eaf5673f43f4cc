package dev.dateline.app.metrics;

import dev.dateline.app.page.Days;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An observation as the page of its metric shows it.
 *
 * @param from where one sees what it was made of
 * @param row by which it is found to be taken away
 */
record SeenObservation(String time, String value, String source, Optional<String> from, String row) {

    private static final int NEWEST = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** @param until the last day of them; none for today */
    static List<SeenObservation> newest(Known known, MadeOf from, Optional<LocalDate> until) {
        var newest = new ArrayList<SeenObservation>();
        var zone = known.zone();
        int end = until.map(day ->
                        known.series().before(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .orElse(known.size());
        for (int k = end - 1; k >= Math.max(0, end - NEWEST); k--) {
            newest.add(new SeenObservation(
                    moment(known, k, zone),
                    known.text(known.series().value(k)),
                    known.series().source(k),
                    from.of(known.series().time(k), known.series().source(k)),
                    TakenAway.row(known.series(), k)));
        }
        return newest;
    }

    /** A day alone was meant where the clock says midnight. */
    private static String moment(Known known, int observation, ZoneId zone) {
        var time = known.series().time(observation).atZone(zone);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? Days.full(time.toLocalDate()) : MOMENT.format(time);
    }
}

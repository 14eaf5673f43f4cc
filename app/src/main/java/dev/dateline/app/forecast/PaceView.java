package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the forecast’s page shows of the pace so far.
 *
 * @param chart pace beside plan as SVG; empty where the pace cannot be told yet
 * @param otherwise what the top of the page says where pace and plan do not say the same; empty elsewhere
 * @param lacking whether more finishes are needed
 */
record PaceView(
        String finding,
        String otherwise,
        String sentence,
        String chart,
        boolean lacking,
        List<Row> rows,
        String sources,
        List<Finished> finishes,
        List<PastWorks.LeftOut> leftOut,
        int more) {

    /** By when this share is done, by the pace and by the plan. */
    record Row(String share, String pace, String plan) {}

    record Finished(String what, String where, String on) {}

    private static final int SHOWN = 100;

    /** None where nothing is left to be finished. */
    static Optional<PaceView> of(Pace pace, PlanForecast forecast) {
        var words = new PaceWords(pace, forecast);
        if (!words.isNeeded()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        for (int percent : List.of(10, 50, 80, 90, 95)) {
            double share = percent / 100.0;
            rows.add(new Row(
                    percent + " %",
                    pace.by(share)
                            .map(day -> Far.words(Optional.of(day), pace.launch()))
                            .orElse(PaceWords.NEVER),
                    Far.words(forecast.finish(share), pace.launch())));
        }
        return Optional.of(new PaceView(
                words.headline(),
                words.otherwise(),
                words.sentence(),
                pace.flow().isEmpty() ? "" : PaceChart.svg(pace, forecast, "pace"),
                pace.lacking() > 0,
                pace.flow().isEmpty() ? List.of() : rows,
                words.sources(),
                pace.finishes().reversed().stream()
                        .limit(SHOWN)
                        .map(finish -> new Finished(finish.what(), finish.where(), Days.full(finish.on())))
                        .toList(),
                pace.leftOut().stream().limit(SHOWN).toList(),
                Math.max(0, pace.finishes().size() - SHOWN)
                        + Math.max(0, pace.leftOut().size() - SHOWN)));
    }
}

package dev.dateline.benchmarks.backtest;

import dev.dateline.app.pastwork.Entry;
import dev.dateline.app.pastwork.HistoryReader;
import dev.dateline.app.pastwork.Layout;
import dev.dateline.app.pastwork.Layout.Says;
import dev.dateline.app.pastwork.LeftOut;
import dev.dateline.engine.history.FinishedWork;
import dev.dateline.engine.history.Work;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a file says, in time order.
 *
 * @param work finished work by when it was started; empty where the file is of issues
 * @param finishes of issues by when they were finished; empty where the file is of work
 * @param projects whether each row is a whole project
 * @param notes what a reader must know of how the file was read
 */
record History(
        String file,
        List<FinishedWork> work,
        List<Finish> finishes,
        boolean projects,
        LeftOut leftOut,
        List<String> notes) {

    private static final int MOST_ROWS = 5_000_000;
    private static final LocalDateTime WITHOUT_DATES = LocalDateTime.of(2000, 1, 1, 0, 0);

    record Finish(String project, LocalDateTime at) {}

    /** @throws IllegalArgumentException in one sentence, where nothing can be made of the file */
    static History read(Path path) {
        var work = new ArrayList<FinishedWork>();
        var finishes = new ArrayList<Finish>();
        var told =
                HistoryReader.read(path, new HistoryReader.Wanted(MOST_ROWS, false), (entry, layout) -> switch (entry) {
                    case Entry.Worked worked -> take(worked, layout, work);
                    case Entry.Finished finished -> {
                        finishes.add(
                                new Finish(finished.project(), finished.at().at()));
                        yield Optional.empty();
                    }
                });
        boolean projects = told.layout().isBudgets() || eachIsAProject(told.layout(), work);
        if (projects) {
            work.replaceAll(History::alone);
        }
        work.sort(Comparator.comparing(FinishedWork::started));
        finishes.sort(Comparator.comparing(Finish::at));
        return new History(
                String.valueOf(path.getFileName()),
                work,
                finishes,
                projects,
                told.leftOut(),
                notes(told.layout(), told.notes()));
    }

    /** Why it takes no part, if it takes none: where a file has a column of dates, a row needs one. */
    private static Optional<String> take(Entry.Worked worked, Layout layout, List<FinishedWork> work) {
        for (var says : List.of(Says.STARTED, Says.FINISHED)) {
            var moment = says == Says.STARTED ? worked.started() : worked.finished();
            if (layout.has(says) && moment.isEmpty()) {
                return Optional.of("no " + layout.name(says));
            }
        }
        var what = new Work(worked.estimate(), worked.kind(), worked.person(), worked.project());
        var undated = WITHOUT_DATES.plusMinutes(worked.row());
        var started = worked.started().or(worked::finished).map(moment -> moment.at());
        var finished = worked.finished().or(worked::started).map(moment -> moment.known());
        work.add(new FinishedWork(
                started.orElse(undated), finished.orElse(undated.plusMinutes(1)), what, worked.actual()));
        return Optional.empty();
    }

    private static boolean eachIsAProject(Layout layout, List<FinishedWork> work) {
        return layout.has(Says.PROJECT)
                && work.size() > 1
                && work.stream().map(one -> one.work().project()).distinct().count() == work.size();
    }

    private static FinishedWork alone(FinishedWork one) {
        var plain =
                new Work(one.work().estimate(), one.work().kind(), one.work().person(), "");
        return new FinishedWork(one.started(), one.finished(), plain, one.actual());
    }

    private static List<String> notes(Layout layout, List<String> told) {
        var notes = new ArrayList<>(told);
        boolean starts = layout.has(Says.STARTED);
        boolean finishes = layout.has(Says.FINISHED);
        if (layout.isWork() && !starts && !finishes) {
            notes.add("has no dates: its rows are taken to be in time order, each known before the next");
        } else if (layout.isWork() && !starts) {
            notes.add("says no start: each row is forecast as of its finish");
        } else if (layout.isWork() && !finishes) {
            notes.add("says no finish: each row is known when its day is over");
        }
        return List.copyOf(notes);
    }

    int rows() {
        return work.size() + finishes.size();
    }
}

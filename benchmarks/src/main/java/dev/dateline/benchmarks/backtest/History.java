package dev.dateline.benchmarks.backtest;

import dev.dateline.engine.history.FinishedWork;
import java.time.LocalDateTime;
import java.util.List;

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

    record Finish(String project, LocalDateTime at) {}

    int rows() {
        return work.size() + finishes.size();
    }
}

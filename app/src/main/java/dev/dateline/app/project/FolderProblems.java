package dev.dateline.app.project;

import java.util.Comparator;
import java.util.List;

/** A folder that is wrong, with everything that is wrong in it. */
public final class FolderProblems extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public FolderProblems(List<Problem> problems) {
        super(problems.size() + " problems");
        this.problems = problems;
    }

    static FolderProblems inOrder(List<Problem> problems) {
        return new FolderProblems(problems.stream()
                .sorted(Comparator.comparing(
                                (Problem problem) -> problem.place().file())
                        .thenComparingInt(problem -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .distinct()
                .toList());
    }

    public List<Problem> problems() {
        return problems;
    }
}

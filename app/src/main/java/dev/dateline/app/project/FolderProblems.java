package dev.dateline.app.project;

import java.util.List;

/** A folder that is wrong, with everything that is wrong in it. */
public final class FolderProblems extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public FolderProblems(List<Problem> problems) {
        super(problems.size() + " problems");
        this.problems = problems;
    }

    public List<Problem> problems() {
        return problems;
    }
}

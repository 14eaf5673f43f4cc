package dev.dateline.app.project;

import java.util.List;

/** What a project, once it says so, must go on saying: held between its records before a change and after it. */
@FunctionalInterface
public interface Constancy {

    /** @param folder whether a whole folder is brought in, which may have a history of its own */
    List<Problem> problems(Contents before, Contents after, boolean folder);
}

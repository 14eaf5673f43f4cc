package dev.dateline.app.project;

import java.util.List;

/** What must hold between the records of a project for its folder to be right at all. */
@FunctionalInterface
public interface Consistency {

    List<Problem> problems(Contents contents);
}

package dev.dateline.app.plan;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Folder;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Today;
import java.time.Clock;
import java.util.Optional;

/** A test's folder as the plan sees it. */
public final class PlanReading {

    private PlanReading() {}

    public static Contents of(ProjectFolder folder) throws FolderProblems {
        return new Folder(folder.path(), Dateline.KINDS, Dateline.CONSISTENCIES).read();
    }

    public static BackwardPlan plan(ProjectFolder folder) throws FolderProblems {
        var contents = of(folder);
        return Planner.plan(contents, Today.of(contents.project(), Optional.empty(), Clock.systemUTC()));
    }
}

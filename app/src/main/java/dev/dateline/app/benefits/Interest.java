package dev.dateline.app.benefits;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Estimate;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What shortcuts that were decided for cost every month until they are undone. Who knows them, further down, offers it as a bean. */
public interface Interest {

    List<Taken> of(Opened project);

    /**
     * @param path of its page within the project
     * @param days working days of interest a month
     * @param cost money of interest a month
     * @param payback the day by which it is undone
     */
    record Taken(
            String id,
            String title,
            String path,
            Optional<Estimate> days,
            Optional<Amounts> cost,
            Optional<LocalDate> payback) {}
}

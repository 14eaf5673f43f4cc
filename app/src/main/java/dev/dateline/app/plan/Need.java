package dev.dateline.app.plan;

import dev.dateline.app.project.Brief;
import dev.dateline.app.project.Otherwise;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.WorkingDays;
import dev.dateline.app.project.Written;
import dev.dateline.engine.scheduling.LinkType;

/** What a step needs: another step, finished first unless the link says otherwise. */
public record Need(
        @Ref("steps") String step,
        @Otherwise("FS") LinkType type,
        @Otherwise("0d") WorkingDays lag) implements Written {

    @Brief
    public static Need of(String step) {
        return new Need(step, LinkType.FS, WorkingDays.ZERO);
    }

    @Override
    public Object written() {
        return equals(of(step)) ? step : this;
    }
}

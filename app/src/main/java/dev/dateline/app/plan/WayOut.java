package dev.dateline.app.plan;

import dev.dateline.app.project.Brief;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Written;
import java.util.List;

/** What happens when a test refutes its assumption: other steps instead, or, where there are none, no launch. */
public record WayOut(@Ref("steps") List<String> instead) implements Written {

    private static final String STOP = "stop";

    @Brief
    public static WayOut stop(String text) {
        if (!text.equals(STOP)) {
            throw new IllegalArgumentException("`" + text + "` is no way out; expected stop or {instead: [steps]}");
        }
        return new WayOut(List.of());
    }

    public boolean isStop() {
        return instead.isEmpty();
    }

    @Override
    public Object written() {
        return isStop() ? STOP : this;
    }
}

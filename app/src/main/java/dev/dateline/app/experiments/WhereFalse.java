package dev.dateline.app.experiments;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Today;
import java.util.List;

/** What comes of an assumption that is false. Who knows which ways the plan has, further down, offers it as a bean. */
public interface WhereFalse {

    /** The claims that cannot be true then. */
    List<String> impossible(Contents contents, Assumption assumption);

    /** What is odd about that, of all assumptions. */
    List<Finding> findings(Contents contents, Today today);
}

package dev.dateline.app.plan;

import dev.dateline.app.experiments.Assumption;
import dev.dateline.app.experiments.Experiment;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Project;
import dev.dateline.app.project.Today;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a plan is made from, as sixteen hexadecimal digits: equal for equal records and an equal day, whatever else changed. */
record PlanState(String digits) {

    private static final List<Kind<?>> INPUTS =
            List.of(Project.KIND, Step.KIND, KeptDates.KIND, Assumption.KIND, Experiment.KIND);

    static PlanState of(Contents contents, Today today) {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            sum.update(today.date().toString().getBytes(StandardCharsets.UTF_8));
            for (var kind : INPUTS) {
                for (var record : contents.of(kind)) {
                    sum.update((record + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return new PlanState(HexFormat.of().formatHex(sum.digest()).substring(0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.dateline.app.experiments;

import dev.dateline.app.project.Chance;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The day on which a test's plan was fixed, and the sum of that plan.
 *
 * @param by who started it
 * @param hash SHA-256, in hexadecimal, over what was planned: a line {@code key=value} for each key that is there, days counted from the
 *     day of the lock
 */
public record Lock(LocalDate on, Optional<String> by, String hash) {

    static Lock of(Experiment test, LocalDate on, Optional<String> by) {
        return new Lock(on, by, sum(test, on));
    }

    /** Whether what was planned is what is planned now. */
    boolean fits(Experiment test) {
        return sum(test, on).equals(hash);
    }

    private static String sum(Experiment test, LocalDate on) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(planned(test, on).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What may not change any more. Days are told by their distance, so that an example moved in time as a whole stays as it is. */
    private static String planned(Experiment test, LocalDate on) {
        var lines = new StringBuilder();
        line(lines, "title", test.title());
        line(lines, "assumption", Optional.of(test.assumption()));
        line(lines, "method", test.method());
        test.cost()
                .ifPresent(cost -> line(
                        lines,
                        "cost",
                        Optional.of(plain(cost.low()) + " " + plain(cost.likely()) + " " + plain(cost.high()))));
        line(lines, "costCap", test.costCap().map(Lock::plain));
        line(lines, "takes", test.takes());
        line(lines, "ends", test.ends().map(day -> ChronoUnit.DAYS.between(on, day)));
        line(lines, "sensitivity", test.sensitivity().map(Chance::probability));
        line(lines, "specificity", test.specificity().map(Chance::probability));
        test.kill().ifPresent(kill -> {
            line(lines, "kill.when", Optional.of(kill.when()));
            line(lines, "kill.by", kill.by().map(day -> ChronoUnit.DAYS.between(on, day)));
            line(lines, "kill.action", kill.action());
        });
        test.plan().ifPresent(plan -> planned(lines, plan));
        line(lines, "forecast", test.forecast().map(Chance::probability));
        return lines.toString();
    }

    private static void planned(StringBuilder lines, Judging plan) {
        line(lines, "plan.kind", Optional.of(plan.kind()));
        line(lines, "plan.threshold", plan.threshold().map(Chance::probability));
        line(lines, "plan.worth", plan.worth().map(Chance::probability));
        line(lines, "plan.gain", plan.gain().map(Lock::plain));
        line(lines, "plan.better", Optional.of(plan.better()));
        line(lines, "plan.door", Optional.of(plan.door()));
        line(lines, "plan.cap", plan.cap());
        line(lines, "plan.metric", plan.metric());
        if (!plan.baseline().isEmpty()) {
            line(
                    lines,
                    "plan.baseline",
                    Optional.of(plan.baseline().stream().map(Lock::plain).toList()));
        }
    }

    private static void line(StringBuilder lines, String key, Optional<?> value) {
        value.ifPresent(there -> lines.append(key)
                .append('=')
                .append(there.toString().replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n'));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

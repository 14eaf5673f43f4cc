package dev.dateline.app.project;

import java.util.Optional;

/** A duration in whole working days, written {@code 10d} or {@code 2w} (weeks of five); lags may be negative. */
@Like("-?[0-9]{1,9} ?[dw]")
public record WorkingDays(int days) {

    public static final WorkingDays ZERO = new WorkingDays(0);

    /** A hundred years of 261 working days. */
    public static final int MOST = 26_100;

    public WorkingDays {
        if (Math.abs(days) > MOST) {
            throw new IllegalArgumentException("`" + days + "d` is longer than 100 years (" + MOST + "d)");
        }
    }

    public static WorkingDays parse(String text) {
        if (text.matches("[+-]?\\d+[.,]\\d+ ?[dw]")) {
            throw new IllegalArgumentException(
                    "`" + text + "` is not whole; durations are whole working days such as 3d or 2w");
        }
        if (text.matches("\\d+ ?[dw]? ?[-–] ?\\d+ ?[dw]")) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no one duration; a range is {low: 5d, likely: 8d, high: 15d}");
        }
        if (!text.matches("-?\\d{1,9} ?[dw]")) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no duration; expected working days (10d) or weeks of five (2w)");
        }
        long amount = Long.parseLong(text.substring(0, text.length() - 1).strip());
        long days = text.endsWith("w") ? amount * 5 : amount;
        if (Math.abs(days) > MOST) {
            throw new IllegalArgumentException("`" + text + "` is longer than 100 years (" + MOST + "d)");
        }
        return new WorkingDays((int) days);
    }

    /** A lag may be negative, what takes time may not. */
    public static void refuseNegative(String key, Optional<WorkingDays> days) {
        days.filter(one -> one.days() < 0).ifPresent(negative -> {
            throw new IllegalArgumentException(key + " (" + negative + ") must not be negative");
        });
    }

    @Override
    public String toString() {
        return days + "d";
    }
}

package dev.dateline.app.claims;

import dev.dateline.app.project.Brief;
import dev.dateline.app.project.Written;
import java.time.LocalDate;
import java.util.List;

/** The shape of a claim's way from baseline to target: a line, a step at the end, or points on the way. */
public record Course(Form form, List<Point> points) implements Written {

    public enum Form {
        LINE,
        STEP
    }

    /** Where the metric should be on a day. */
    public record Point(LocalDate on, Quantity value) {}

    public static final Course LINE = new Course(Form.LINE, List.of());

    @Brief
    public static Course named(String text) {
        return switch (text) {
            case "line" -> LINE;
            case "step" -> new Course(Form.STEP, List.of());
            default ->
                throw new IllegalArgumentException(
                        "`" + text + "` is no shape; expected line, step or a list of {on: DATE, value: …}");
        };
    }

    @Brief
    public static Course through(List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a shape of points needs at least one");
        }
        for (int k = 1; k < points.size(); k++) {
            if (!points.get(k - 1).on().isBefore(points.get(k).on())) {
                throw new IllegalArgumentException("the points of a shape must be in the order of their dates");
            }
        }
        return new Course(Form.LINE, List.copyOf(points));
    }

    public boolean isStep() {
        return form == Form.STEP;
    }

    @Override
    public Object written() {
        return points.isEmpty() ? toString() : points;
    }

    @Override
    public String toString() {
        return isStep() ? "step" : "line";
    }
}

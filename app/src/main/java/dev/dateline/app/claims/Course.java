package dev.dateline.app.claims;

import dev.dateline.app.project.Brief;
import dev.dateline.app.project.Written;
import java.time.LocalDate;
import java.util.List;

/** The shape of a claim's way from baseline to target: a line, a step at the end, or points on the way. */
@Brief
public record Course(Form form, List<Point> points) implements Written {

    public Course {
        if (form == Form.STEP && !points.isEmpty()) {
            throw new IllegalArgumentException("a shape is either a step or points on the way");
        }
        for (int k = 1; k < points.size(); k++) {
            if (!points.get(k - 1).on().isBefore(points.get(k).on())) {
                throw new IllegalArgumentException("the points of a shape must be in the order of their dates");
            }
        }
    }

    public enum Form {
        LINE,
        STEP
    }

    /** Where the metric should be on a day. */
    public record Point(LocalDate on, Quantity value) {}

    public static final Course LINE = new Course(Form.LINE, List.of());

    @Brief
    public static Course of(Form form) {
        return new Course(form, List.of());
    }

    @Brief
    public static Course through(List<Point> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a shape of points needs at least one");
        }
        return new Course(Form.LINE, List.copyOf(points));
    }

    public boolean isStep() {
        return form == Form.STEP;
    }

    @Override
    public Object written() {
        return points.isEmpty() ? form : points;
    }

    @Override
    public String toString() {
        return isStep() ? "step" : "line";
    }
}

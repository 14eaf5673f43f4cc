package dev.dateline.app.forecast;

import dev.dateline.app.page.Days;
import dev.dateline.app.project.Contents;
import dev.dateline.engine.history.FittedClass;
import dev.dateline.engine.history.ItProjects;
import dev.dateline.engine.simulation.Distribution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of the history shows.
 *
 * @param chart the finished work as SVG; empty where there is none
 * @param looked what was handed in and not taken yet
 * @param typed what stands in the fields
 */
record PastWorkView(
        String headline,
        String lede,
        String chart,
        List<Row> used,
        int more,
        List<PastWorks.LeftOut> leftOut,
        List<Choice> choices,
        List<OfClass> classes,
        List<Other> others,
        Map<String, String> typed,
        Optional<Looked> looked,
        String wrong) {

    /** A finished piece of work. */
    record Row(String what, String where, String estimate, String actual, String ratio, String finished, String of) {}

    /** A class that the project may name. */
    record Choice(String id, String words, boolean chosen) {}

    /** A reference class with what it says and how known shapes fit it. */
    record OfClass(String id, String title, String counted, String says, String fits, boolean removable) {}

    /** Another project that the visitor may see, and how many finished steps it has. */
    record Other(String slug, String name, int steps) {}

    /** @param says what the cases say, in a sentence */
    record Looked(
            String summary,
            String says,
            String fits,
            List<String> problems,
            List<String> notes,
            boolean any,
            String chart) {}

    private static final Map<String, String> UNITS = Map.of("d", "days", "h", "hours", "min", "minutes", "w", "weeks");
    private static final int SHOWN = 200;
    /** Of fewer cases nobody can tell what one in five exceeds. */
    private static final int FEWEST = 10;

    static PastWorkView of(
            Contents contents,
            LocalDate today,
            List<Other> others,
            Map<String, String> typed,
            Optional<Looked> looked,
            String wrong) {
        var works = PastWorks.of(contents, today);
        var ratios = works.used().stream().mapToDouble(PastWork::ratio).toArray();
        return new PastWorkView(
                headline(works.used().size()),
                ratios.length == 0
                        ? "Each step that is finished, with its estimate and the days it really took, makes the next forecast a little"
                                + " more like this team. Until then a forecast leans on the ranges as they were written and on what"
                                + " happened elsewhere."
                        : says(FittedClass.of("finished work", ratios), "finished work", "the estimate")
                                + " Only what was finished by " + Days.full(today) + " is known.",
                ratios.length == 0 ? "" : RatioChart.svg(ratios, "finding"),
                works.used().reversed().stream()
                        .limit(SHOWN)
                        .map(PastWorkView::row)
                        .toList(),
                Math.max(0, works.used().size() - SHOWN),
                works.leftOut().stream().limit(SHOWN).toList(),
                choices(contents),
                classes(contents),
                others,
                typed,
                looked,
                wrong);
    }

    private static String headline(int used) {
        return switch (used) {
            case 0 -> "Nothing finished yet to learn from";
            case 1 -> "One finished piece of work to learn from";
            default -> used + " finished pieces of work to learn from";
        };
    }

    private static Row row(PastWork work) {
        return new Row(
                work.what(),
                work.where(),
                number(work.estimate()),
                number(work.actual()),
                times(work.ratio()),
                work.finished().map(Days::full).orElse("—"),
                (work.kind().isEmpty() ? "" : work.kind())
                        + (work.person().isEmpty() ? "" : (work.kind().isEmpty() ? "" : ", ") + work.person()));
    }

    private static List<Choice> choices(Contents contents) {
        var now = contents.project().referenceClass();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("none", "nothing: the ranges as written, all independent", now.equals("none")));
        choices.add(new Choice("own", "our own finished work alone", now.equals("own")));
        choices.add(new Choice(
                "it-projects", "IT projects elsewhere, and our own finished work", now.equals("it-projects")));
        for (var one : contents.of(Precedents.KIND)) {
            if (!one.cases().isEmpty() && (!one.ours() || now.equals(one.id()))) {
                choices.add(new Choice(one.id(), one.title() + ", and our own finished work", now.equals(one.id())));
            }
        }
        return choices;
    }

    private static List<OfClass> classes(Contents contents) {
        var classes = new ArrayList<OfClass>();
        classes.add(new OfClass(
                ItProjects.NAME,
                "IT projects",
                "Shipped. Flyvbjerg and Gardner, 2023: 18 of 100 overrun by more than half, those by 447 % on average. Budgets of whole"
                        + " projects.",
                quantiles(ItProjects.DEFAULT, "projects", "their budget"),
                "The figures leave the tail open: one in twenty takes more than " + spread()
                        + " times, by which tail one believes.",
                false));
        for (var one : contents.of(Precedents.KIND)) {
            classes.add(ofClass(one));
        }
        return classes;
    }

    /** {@code 3.8 to 5.0}. */
    private static String spread() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (var tail : ItProjects.values()) {
            least = Math.min(least, tail.exceededWith(0.05));
            most = Math.max(most, tail.exceededWith(0.05));
        }
        return number(least) + " to " + number(most);
    }

    private static OfClass ofClass(Precedents one) {
        var cases = one.cases().size();
        if (cases == 0) {
            return new OfClass(one.id(), one.title(), "No cases yet.", "", "", true);
        }
        int lengths = Precedents.ratios(one.cases()).length;
        var counted = (cases == 1 ? "One " : cases + " ")
                + (one.of() == Precedents.Of.PROJECTS
                        ? cases == 1 ? "past project" : "past projects"
                        : cases == 1 ? "finished task" : "finished tasks")
                + (one.ours() ? ", our own" : "")
                + (lengths == 0 ? "" : ", in " + UNITS.getOrDefault(one.unit(), one.unit())) + "."
                + (lengths == cases ? "" : " " + daysAlone(cases - lengths, cases));
        if (lengths == 0) {
            return new OfClass(one.id(), one.title(), counted, "", "", true);
        }
        var fitted = fitted(one.cases());
        return new OfClass(one.id(), one.title(), counted, says(fitted, "cases", "the estimate"), fits(fitted), true);
    }

    /** What those without an estimate are good for. */
    static String daysAlone(int days, int cases) {
        return (days == cases ? cases == 1 ? "It says" : "They say" : days + " of them say") + " only when "
                + (cases == 1 ? "it was" : "they were") + " finished: that tells the pace.";
    }

    static FittedClass fitted(List<Precedents.Case> cases) {
        return FittedClass.of("", Precedents.ratios(cases));
    }

    /** {@code Half of finished work took at most 1.1 times its estimate, one in five more than 1.6 times, …} */
    private static String quantiles(Distribution ratio, String what, String estimate) {
        return "Half of " + what + " took at most " + times(ratio.exceededWith(0.5), estimate)
                + ", one in five more than " + times(ratio.exceededWith(0.2)) + ", one in twenty more than "
                + times(ratio.exceededWith(0.05)) + ".";
    }

    /** {@code 1.1 times what was estimated}, or that alone where it is once that. */
    static String times(double ratio, String estimate) {
        var number = number(ratio);
        return number.equals("1") ? estimate : number + " times " + estimate;
    }

    /** The same of cases: of so few that nobody can tell one in twenty, how far they lay apart. */
    static String says(FittedClass cases, String what, String estimate) {
        if (cases.size() >= FEWEST) {
            return quantiles(cases, what, estimate);
        }
        var least = number(cases.exceededWith(1));
        double most = cases.exceededWith(0);
        return cases.size() == 1
                ? "It took " + times(most, estimate) + ". One says little."
                : "They took "
                        + (least.equals(number(most))
                                ? times(most, estimate)
                                : least + " to " + number(most) + " times " + estimate)
                        + ". So few say little.";
    }

    /** How near known shapes come, and how fat the tail is. */
    static String fits(FittedClass fitted) {
        var fit = fitted.fit();
        if (fit.isEmpty()) {
            return "Too few, or all alike: no shape can be told. The cases are drawn as they are.";
        }
        var shape = fit.get();
        var tail = fitted.tailIndex();
        return "A lognormal misses the cases by at most "
                + Math.round(shape.lognormalDistance() * 100) + " points in 100, one with fatter tails by "
                + Math.round(shape.studentDistance() * 100) + "; "
                + (shape.fatter() > 10
                        ? "the tails are clearly fatter than a lognormal’s"
                        : "a lognormal’s tails will do")
                + (tail.isPresent() && tail.getAsDouble() <= 2
                        ? String.format(
                                Locale.ROOT,
                                " (tail index %.1f: no %s can be trusted)",
                                tail.getAsDouble(),
                                tail.getAsDouble() <= 1 ? "mean" : "variance")
                        : "")
                + ". The cases themselves are drawn, not the shape.";
    }

    static String times(double ratio) {
        return number(ratio) + " times";
    }

    static String number(double value) {
        return value >= 100
                ? String.format(Locale.ENGLISH, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value)
                        .replaceAll("0+$", "")
                        .replaceAll("\\.$", "");
    }
}

package dev.dateline.app.answers;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.claims.Outlook;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.page.StateChip;
import dev.dateline.app.project.Figure;
import dev.dateline.app.workbench.Opened;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the answers of a project on one page. */
final class AnswersSheet {

    /** Beyond this an answer is no longer a few sentences. */
    private static final int MANY_WORDS = 80;

    private static final Pattern OBSERVATIONS = Pattern.compile("metrics/([a-z0-9-]+)\\.csv");

    private final Opened project;
    private final Scope scope;
    private final LocalDate today;
    private final List<Graded> answers;

    AnswersSheet(Opened project, Scope scope) {
        this.project = project;
        this.scope = scope;
        this.today = project.today().date();
        this.answers = Graded.all(project.contents(), project.today());
    }

    AnswersView view(QuestionSet set, Optional<AnswersView.Form> form, Optional<Outlook> outlook) {
        var rows = new ArrayList<AnswersView.Row>();
        int number = 0;
        for (var asked : set.asked()) {
            number += asked.numbered() ? 1 : 0;
            rows.add(row(asked, asked.numbered() ? String.valueOf(number) : ""));
        }
        long answered = answers.stream().filter(Graded::isAnswered).count();
        return new AnswersView(
                new AnswersHeadline(set, answers).words(),
                answered == 0
                        ? "Before the press release come five questions: what we know and what we only believe."
                        : "Each question with the answer we would give today and the evidence under it. An answer is graded by what it"
                                + " rests on most: opinion, anecdote, data, experiment.",
                answered == 0,
                NextAction.ofAll(answers, project.contents())
                        .map(proposal -> new AnswersView.Next(
                                proposal.action().words(),
                                at(proposal.action().path()),
                                proposal.action().cost(),
                                "Of the weakest answer, "
                                        + AnswersHeadline.told(proposal.answer().question())
                                        + ", this costs least: "
                                        + proposal.action().because() + ".")),
                glance(outlook),
                set,
                rows,
                form);
    }

    private AnswersView.Row row(QuestionSet.Asked asked, String number) {
        var answer = answers.stream()
                .filter(one -> one.question() == asked.question())
                .findFirst()
                .orElseThrow();
        var text = answer.answer().flatMap(Answer::text).filter(words -> !words.isBlank());
        return new AnswersView.Row(
                asked.question().word(),
                number,
                asked.words(),
                text,
                answer.grade().map(grade -> grading(grade, Optional.of(answer.figure()))),
                answer.evidence().stream().map(this::proof).toList(),
                gaps(answer),
                NextAction.of(answer, project.contents())
                        .map(action -> new AnswersView.Next(
                                action.words(), at(action.path()), action.cost(), action.because())),
                text.map(AnswersSheet::words)
                        .filter(words -> words > MANY_WORDS)
                        .map(words -> words + " words. A few sentences are read; what is detail can become evidence."),
                answer.answer().flatMap(Answer::note));
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static AnswersView.Grading grading(Grade grade, Optional<Figure> figure) {
        return new AnswersView.Grading(List.of(Grade.values()).indexOf(grade) + 1, Graded.word(grade), figure);
    }

    private AnswersView.Proof proof(Weighed piece) {
        var evidence = piece.evidence();
        var when = evidence.on().map(Days::full).orElse("")
                + evidence.sample()
                        .map(many -> (evidence.on().isPresent() ? ", " : "") + "n\u00a0=\u00a0" + many)
                        .orElse("");
        return new AnswersView.Proof(
                evidence.what(),
                evidence.whence().flatMap(this::address),
                when,
                grading(piece.grade(), Optional.empty()),
                !piece.known()
                        ? "not known yet on this day"
                        : piece.lacks().isEmpty()
                                ? ""
                                : "does not say " + (piece.lacks().startsWith("how") ? "" : "its ")
                                        + piece.lacks()
                                                .replace("a source", "source")
                                                .replace("a date", "date"));
    }

    private Optional<String> address(String whence) {
        var observations = OBSERVATIONS.matcher(whence);
        if (observations.matches()) {
            return Optional.of(scope.at("/metrics/" + observations.group(1)));
        }
        return Optional.of(whence).filter(url -> url.startsWith("https://") || url.startsWith("http://"));
    }

    private List<String> gaps(Graded answer) {
        if (!answer.isAnswered()) {
            return List.of("Nobody has answered this yet.");
        }
        if (answer.evidence().isEmpty()) {
            return List.of("No evidence is named.");
        }
        var gaps = new ArrayList<String>();
        long lacking = answer.evidence().stream()
                .filter(piece -> !piece.lacks().isEmpty())
                .count();
        if (lacking > 0) {
            gaps.add(Days.counted(lacking, "piece") + " of evidence " + (lacking == 1 ? "counts" : "count")
                    + " for less than could be.");
        }
        long known = answer.evidence().stream().filter(Weighed::known).count();
        if (known == 1 && answer.strength() < 4) {
            gaps.add("It stands on one piece of evidence.");
        }
        answer.newest()
                .filter(day -> Graded.isOld(day, today))
                .ifPresent(day -> gaps.add("Its newest evidence is of " + Days.full(day) + "."));
        return gaps;
    }

    private AnswersView.Glance glance(Optional<Outlook> outlook) {
        var launch = project.contents().project().launch();
        var counts = new LinkedHashMap<String, AnswersView.Count>();
        for (var claim : Standing.of(project).claims()) {
            var chip = claim.chip();
            var one = new AnswersView.Count(new StateChip(chip.look(), chip.word(), Optional.empty()), 1);
            counts.merge(
                    chip.look(),
                    one,
                    (before, more) -> new AnswersView.Count(before.chip(), before.claims() + more.claims()));
        }
        long days = ChronoUnit.DAYS.between(today, launch);
        return new AnswersView.Glance(
                Days.withWeekday(launch),
                days == 0
                        ? "today"
                        : days < 0
                                ? Days.counted(-days, "day") + " ago"
                                : days < 14 ? "in " + Days.counted(days, "day") : "in " + days / 7 + " weeks",
                List.copyOf(counts.values()),
                outlook.flatMap(one -> one.notes(project).stream().findFirst()));
    }

    /** An address within the project; what stands behind a hash stays there. */
    private String at(String path) {
        int hash = path.indexOf('#');
        return hash < 0 ? scope.at(path) : scope.at(path.substring(0, hash)) + path.substring(hash);
    }
}

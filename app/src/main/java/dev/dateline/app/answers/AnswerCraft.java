package dev.dateline.app.answers;

import dev.dateline.app.claims.Grade;
import dev.dateline.app.page.Days;
import dev.dateline.app.pressrelease.PressRelease;
import dev.dateline.app.pressrelease.PressRelease.Stage;
import dev.dateline.app.project.Check;
import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Finding;
import dev.dateline.app.project.Finding.Severity;
import dev.dateline.app.project.Place;
import dev.dateline.app.project.Placed;
import dev.dateline.app.project.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the answers lack. A project that has not begun to answer is left in peace while its press release is a draft. */
public final class AnswerCraft implements Check {

    @Override
    public List<Finding> findings(Contents contents, Today today) {
        var written = contents.placed(Answer.KIND).stream()
                .collect(Collectors.toMap(placed -> placed.record().question(), Function.identity()));
        boolean reviewed = contents.of(PressRelease.KIND).stream()
                .map(release -> release.head().status())
                .anyMatch(stage -> stage == Stage.REVIEW || stage == Stage.APPROVED || stage == Stage.LAUNCHED);
        var findings = new ArrayList<Finding>();
        for (var answer : Graded.all(contents, today)) {
            var placed = Optional.ofNullable(written.get(answer.question()));
            if (!answer.isAnswered()) {
                if (!written.isEmpty() || reviewed) {
                    findings.add(missing(answer.question(), placed));
                }
                continue;
            }
            placed.ifPresent(at -> findings.addAll(answered(answer, at, reviewed, today.date())));
        }
        return findings;
    }

    private static Finding missing(Answer.Question question, Optional<Placed<Answer>> placed) {
        return Finding.of(
                "A01",
                Severity.INFO,
                placed.map(at -> at.place("question"))
                        .orElse(Place.of(Answer.KIND.file().path())),
                placed.map(at -> question.word()).orElse(""),
                "the question `" + question.word() + "` has no answer",
                "answer it in two or three sentences, with what the answer rests on");
    }

    private static List<Finding> answered(Graded answer, Placed<Answer> placed, boolean reviewed, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var word = answer.question().word();
        var grade = answer.grade().orElse(Grade.OPINION);
        if (reviewed && grade == Grade.OPINION) {
            findings.add(Finding.of(
                    "A02",
                    Severity.WARNING,
                    placed.place("question"),
                    word,
                    "the answer to `" + word + "` rests on opinion alone, and the press release is past its draft",
                    "add evidence with a source and a date, such as a talk with a customer"));
        }
        placed.record()
                .grade()
                .filter(said -> said != grade)
                .ifPresent(said -> findings.add(Finding.of(
                        "A03",
                        Severity.WARNING,
                        placed.place("grade"),
                        Graded.word(said),
                        "the answer to `" + word + "` is graded " + Graded.word(said) + ", its evidence makes it "
                                + Graded.word(grade),
                        "leave the grade out, or add the evidence: source, date, and of data how many")));
        for (var piece : answer.evidence()) {
            piece.evidence()
                    .on()
                    .filter(day -> Graded.isOld(day, today))
                    .ifPresent(day -> findings.add(Finding.of(
                            "A04",
                            Severity.INFO,
                            placed.place("question"),
                            word,
                            "“" + piece.evidence().what() + "” is of " + Days.full(day) + ", more than a year ago",
                            "look whether it still holds, and say when you looked")));
        }
        return findings;
    }
}

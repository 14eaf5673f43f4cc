package dev.dateline.app.delivery;

import dev.dateline.app.delivery.RepositoryView.Filled;
import dev.dateline.app.delivery.RepositoryView.Found;
import dev.dateline.app.delivery.RepositoryView.Left;
import dev.dateline.app.delivery.RepositoryView.Listed;
import dev.dateline.app.delivery.RepositoryView.Offer;
import dev.dateline.app.delivery.RepositoryView.Row;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.project.Figure;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.mining.Excluded;
import dev.dateline.engine.mining.ReleaseHistory.TimeOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Puts together what the page of a repository shows. */
final class RepositoryReport {

    private static final int SHOWN_RELEASES = 50;
    private static final int SHOWN_CHANGES = 200;
    private static final int SHORT_ID = 12;
    /** So forges name the request that they made one commit of. */
    private static final Pattern SQUASHED = Pattern.compile("\\(#\\d+\\)$");

    private final Opened project;
    private final SourceSystem source;
    private final GitSources.Answer answer;
    private final GitSources gitSources;
    private final Optional<RepositoryView.Fetched> fetched;

    RepositoryReport(
            Opened project,
            SourceSystem source,
            GitSources.Answer answer,
            GitSources gitSources,
            Optional<RepositoryView.Fetched> fetched) {
        this.project = project;
        this.source = source;
        this.answer = answer;
        this.gitSources = gitSources;
        this.fetched = fetched;
    }

    RepositoryView view(Optional<String> release, Optional<String> left, Map<String, String> wrong) {
        var bound = GitSources.bound(project.contents(), source.id());
        var filled = bound.stream()
                .map(metric -> new Filled(
                        metric.id(),
                        metric.title(),
                        metric.source().flatMap(by -> by.measure()).orElse(""),
                        metric.source()
                                .flatMap(by -> by.measure())
                                .flatMap(Measure::of)
                                .filter(measure -> measure.fits(metric.unitText()))
                                .isPresent()))
                .toList();
        var offers = Arrays.stream(Measure.values())
                .filter(measure -> !source.services().isEmpty()
                        || filled.stream().noneMatch(one -> one.what().equals(measure.word())))
                .map(measure -> new Offer(
                        measure.word(), measure.title, measure.told, measure != Measure.CHANGE_LEAD_TIME_AUTHOR))
                .toList();
        return new RepositoryView(
                source,
                fetched,
                answer.problem(),
                answer.mined().map(this::found),
                services(),
                filled,
                offers,
                answer.mined().flatMap(mined -> listed(mined, release, left)),
                wrong);
    }

    private List<RepositoryView.Part> services() {
        return source.services().stream()
                .flatMap(service -> answer.of(Optional.of(service.name())).stream()
                        .map(mined -> new RepositoryView.Part(
                                service.name(),
                                String.join(", ", service.paths()),
                                (int) IntStream.range(
                                                0, mined.history().releases().size())
                                        .filter(mined::isOfService)
                                        .count(),
                                Lasting.words(mined.history().median(TimeOf.COMMITTER)))))
                .toList();
    }

    private Found found(MinedRepository mined) {
        var history = mined.history();
        var releases = history.releases();
        var chart = new LeadTimeChart(history);
        return new Found(
                heading(mined),
                figure(mined, TimeOf.COMMITTER),
                Lasting.words(history.median(TimeOf.COMMITTER)),
                figure(mined, TimeOf.AUTHOR),
                Lasting.words(history.median(TimeOf.AUTHOR)),
                MeasureWords.releases(mined),
                MeasureWords.leftOut(mined),
                left(mined),
                MeasureWords.rework(history),
                remarks(mined),
                mined.pattern().toString(),
                RuleWord.of(mined.rule()),
                read(),
                chart.isEmpty() ? "" : chart.svg(),
                chart.caption(),
                rows(mined),
                Math.max(0, releases.size() - SHOWN_RELEASES));
    }

    private static List<String> remarks(MinedRepository mined) {
        var remarks = new ArrayList<>(MeasureRemarks.of(mined, Instant.now()));
        remarks.add(MeasureWords.TIMES);
        return remarks;
    }

    private static String heading(MinedRepository mined) {
        var history = mined.history();
        int releases = history.releases().size();
        return MeasureWords.counted(releases, "release", "releases") + ", "
                + String.format(Locale.ROOT, "%.1f", history.releasesPerMonth().orElse(0)) + " a month"
                + (history.timed() == 0
                        ? ""
                        : "; half of all changes take at most " + Lasting.words(history.median(TimeOf.COMMITTER)));
    }

    private Figure figure(MinedRepository mined, TimeOf whose) {
        var history = mined.history();
        var median = history.median(whose);
        return new Figure(
                "lead time",
                median.isPresent()
                        ? Optional.of(String.format(Locale.ROOT, "%.1f", median.getAsDouble()))
                        : Optional.empty(),
                "s",
                "median over " + MeasureWords.counted(history.timed(), "change", "changes")
                        + " of the release's time less the "
                        + (whose == TimeOf.COMMITTER ? "committer's" : "author's") + " time, by the rule "
                        + RuleWord.of(mined.rule()),
                source.title(),
                Optional.of(day(history.releases().getLast().time())),
                MeasureWords.leftOut(mined).replaceFirst("\\.$", ""));
    }

    private LocalDate day(long seconds) {
        return Instant.ofEpochSecond(seconds)
                .atZone(project.contents().project().timezone())
                .toLocalDate();
    }

    private String read() {
        return moment(answer.at(), project.contents().project().timezone());
    }

    static String moment(Instant instant, ZoneId zone) {
        var at = instant.atZone(zone);
        return Days.full(at.toLocalDate()) + String.format(Locale.ROOT, ", %02d:%02d", at.getHour(), at.getMinute());
    }

    private static List<Left> left(MinedRepository mined) {
        var left = new ArrayList<Left>();
        mined.history()
                .excluded()
                .forEach(
                        (reason, count) -> left.add(new Left(RuleWord.of(reason), MeasureWords.reason(reason, count))));
        return left;
    }

    private List<Row> rows(MinedRepository mined) {
        var history = mined.history();
        var rows = new ArrayList<Row>();
        int size = history.releases().size();
        for (int k = size - 1; k >= Math.max(0, size - SHOWN_RELEASES); k--) {
            var release = history.releases().get(k);
            int mends = history.mends(k);
            var remark = (k > 0 && mined.whole() && history.changes(k).length == 0 ? "nothing new" : "")
                    + (mends >= 0 ? "mends " + history.releases().get(mends).name() : "")
                    + (mends >= 0 && history.isTakenBack(k) ? ", " : "")
                    + (history.isTakenBack(k) ? "taken back in part" : "");
            rows.add(new Row(
                    release.name(),
                    Days.full(day(release.time())),
                    mined.commit(k).substring(0, SHORT_ID),
                    history.changes(k).length,
                    Lasting.words(history.median(k, TimeOf.COMMITTER)),
                    Lasting.words(history.median(k, TimeOf.AUTHOR)),
                    remark));
        }
        return rows;
    }

    private Optional<Listed> listed(MinedRepository mined, Optional<String> release, Optional<String> left) {
        var history = mined.history();
        if (release.isPresent()) {
            int number = IntStream.range(0, history.releases().size())
                    .filter(k -> history.releases().get(k).name().equals(release.get()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notHere("There is no release `" + release.get() + "`."));
            var changes = history.changes(number);
            return Optional.of(listed(
                    mined,
                    release.get() + " brought " + MeasureWords.counted(changes.length, "change", "changes"),
                    changes,
                    change -> history.isTimed(change)
                            ? Lasting.words((double) history.leadTime(number, change, TimeOf.COMMITTER))
                            : "not timed"));
        }
        return left.map(word -> {
            var reason = Arrays.stream(Excluded.values())
                    .filter(one -> RuleWord.of(one).equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notHere("Nothing is left out for `" + word + "`."));
            var changes = IntStream.range(0, mined.commits().size())
                    .filter(commit -> history.excluded(commit).equals(Optional.of(reason)))
                    .toArray();
            return listed(mined, "Left out: " + MeasureWords.reason(reason, changes.length), changes, change -> "");
        });
    }

    private interface Lead {
        String of(int change);
    }

    /** The newest of them. */
    private Listed listed(MinedRepository mined, String heading, int[] changes, Lead lead) {
        int from = Math.max(0, changes.length - SHOWN_CHANGES);
        var shown = Arrays.copyOfRange(changes, from, changes.length);
        var messages = messages(mined, shown);
        var rows = new ArrayList<RepositoryView.Change>();
        for (int k = shown.length - 1; k >= 0; k--) {
            rows.add(new RepositoryView.Change(
                    mined.commits().id(shown[k]).substring(0, SHORT_ID),
                    Days.full(day(mined.committed(shown[k]))),
                    lead.of(shown[k]),
                    messages.get(k)
                            + (SQUASHED.matcher(messages.get(k)).find() ? " (squashed: begins with the squash)" : "")));
        }
        return new Listed(heading, rows, from);
    }

    private List<String> messages(MinedRepository mined, int[] changes) {
        try (var opened = gitSources.open(project.slug(), source)) {
            return CommitReading.subjects(opened, mined.commits(), changes);
        } catch (NotMeasurable gone) {
            return Arrays.stream(changes).mapToObj(change -> "").toList();
        }
    }
}

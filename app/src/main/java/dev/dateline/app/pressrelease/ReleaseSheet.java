package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.ClaimFaces;
import dev.dateline.app.claims.ClaimRow;
import dev.dateline.app.claims.ClaimState;
import dev.dateline.app.claims.ClaimToday;
import dev.dateline.app.claims.Outlook;
import dev.dateline.app.claims.Standing;
import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.SeriesChart;
import dev.dateline.app.page.Days;
import dev.dateline.app.page.Scope;
import dev.dateline.app.workbench.Opened;
import dev.dateline.engine.language.Datelines;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the sheet: the text with its claims, what hangs beside each paragraph, what opens beneath it. */
@Component
final class ReleaseSheet {

    private final ClaimFaces faces;
    private final ObjectProvider<Outlook> outlooks;

    ReleaseSheet(ClaimFaces faces, ObjectProvider<Outlook> outlooks) {
        this.faces = faces;
        this.outlooks = outlooks;
    }

    /** What is the same for all who read it with every claim closed; what they may do there is not part of it. */
    private record Closed(ConcurrentMap<String, List<PressReleaseView.Piece>> pieces) {
        Closed() {
            this(new ConcurrentHashMap<>());
        }
    }

    /** @param opened the claim whose inside is shown */
    PressReleaseView view(Opened project, Scope scope, Optional<String> opened) {
        var contents = project.contents();
        var launch = contents.project().launch();
        var today = project.today().date();
        var release = Document.release(project);
        var head = release.head();
        var rows = faces.rows(project);
        var pieces = opened.isPresent()
                ? pieces(project, scope, release, rows, opened)
                : project.once(Closed.class, Closed::new)
                        .pieces()
                        .computeIfAbsent(scope.at(""), from -> pieces(project, scope, release, rows, opened));
        return new PressReleaseView(
                head.status().word(),
                contents.project().name(),
                until(today, launch),
                Days.withWeekday(today),
                head.headline()
                        .filter(words -> !words.isBlank())
                        .orElse(contents.project().name()),
                head.subheading().filter(words -> !words.isBlank()),
                pieces,
                Optional.ofNullable(outlooks.getIfAvailable())
                        .map(outlook -> outlook.notes(project))
                        .orElse(List.of()),
                standing(head.status()),
                Remark.of(Findings.of(project).elsewhere(release.textLine()), contents),
                rows,
                rows.size() == 1
                        ? "The claim, on " + Days.full(today)
                        : "The " + rows.size() + " claims, on " + Days.full(today),
                footnote(project),
                pieces.isEmpty(),
                CommentsView.of(project, PressReleasePage.COMMENTS));
    }

    private List<PressReleaseView.Piece> pieces(
            Opened project, Scope scope, PressRelease release, List<ClaimRow> rows, Optional<String> opened) {
        var findings = Findings.of(project);
        var blocks = Markdown.blocks(release.text(), links(project, scope, "/press-release", "document", rows, opened));
        var pieces = new ArrayList<PressReleaseView.Piece>();
        var dateline = Optional.of(new PressReleaseView.Dateline(
                release.head().place().filter(place -> !place.isBlank()),
                Days.full(project.contents().project().launch())));
        boolean written =
                blocks.stream().anyMatch(block -> Datelines.at(block.words()).isPresent());
        boolean begun = written;
        boolean stillClosed = true;
        for (int k = 0; k < blocks.size(); k++) {
            var block = blocks.get(k);
            boolean begins = !begun && block.kind() == Markdown.Kind.PARAGRAPH;
            begun |= begins;
            var shown = stillClosed
                    ? opened.filter(block.claims()::contains)
                            .flatMap(id -> Standing.of(project).claim(id))
                            .map(claim -> faces.face(project, claim, SeriesChart.Size.SPARK))
                    : Optional.<dev.dateline.app.claims.ClaimFace>empty();
            stillClosed &= shown.isEmpty();
            pieces.add(new PressReleaseView.Piece(
                    block,
                    k == 0,
                    k == blocks.size() - 1,
                    begins ? dateline : Optional.empty(),
                    Remark.of(
                            findings.within(
                                    PressReleaseFile.PATH,
                                    release.textLine() + block.from(),
                                    release.textLine() + block.to()),
                            project.contents()),
                    shown));
        }
        return pieces;
    }

    /** Where the links of a document lead; a claim that is open closes. */
    static Markdown.Links links(
            Opened project, Scope scope, String path, String part, List<ClaimRow> rows, Optional<String> opened) {
        var claims = new HashMap<String, Markdown.ClaimLook>();
        for (var row : rows) {
            boolean open = opened.filter(row.id()::equals).isPresent();
            var name = URLEncoder.encode(row.id(), StandardCharsets.UTF_8);
            var address = scope.at(open ? path : path + "?claim=" + name) + "#said-" + name;
            claims.put(row.id(), new Markdown.ClaimLook(row.id(), address, part, row.chip(), row.number(), open));
        }
        var metrics =
                project.contents().of(Metric.KIND).stream().map(Metric::id).collect(Collectors.toSet());
        return new Markdown.Links() {
            @Override
            public Optional<Markdown.ClaimLook> claim(String id) {
                return Optional.ofNullable(claims.get(id));
            }

            @Override
            public Optional<String> metric(String id) {
                return Optional.of(id).filter(metrics::contains).map(name -> scope.at("/metrics/" + name));
            }
        };
    }

    private static String until(LocalDate today, LocalDate launch) {
        long days = ChronoUnit.DAYS.between(today, launch);
        long size = Math.abs(days);
        var span = size < 14 ? size + (size == 1 ? " day" : " days") : Math.round(size / 7.0) + " weeks";
        return days == 0 ? "Launch today" : span + (days > 0 ? " before launch" : " after launch");
    }

    private static String standing(PressRelease.Stage stage) {
        return switch (stage) {
            case DRAFT -> "A draft";
            case REVIEW -> "In review";
            case APPROVED -> "Approved";
            case LAUNCHED -> "Launched";
            case STOPPED -> "Stopped";
        };
    }

    private static Optional<String> footnote(Opened project) {
        var promised = Standing.of(project).claims().stream()
                .filter(claim -> claim.state() instanceof ClaimState.Promised)
                .toList();
        return promised.isEmpty()
                ? Optional.empty()
                : Optional.of("A promised claim cannot be measured before the launch."
                        + promised.stream()
                                .map(ClaimToday::evidence)
                                .flatMap(Optional::stream)
                                .filter(evidence -> promised.size() == 1)
                                .map(evidence -> " The best evidence so far: " + evidence.what() + ".")
                                .collect(Collectors.joining()));
    }
}

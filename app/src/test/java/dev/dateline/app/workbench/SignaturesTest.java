package dev.dateline.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.database.Database;
import dev.dateline.app.metrics.Observations;
import dev.dateline.app.outcome.Ask;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.RecordText;
import dev.dateline.app.vendors.Decision;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is signed in signs for nobody else, whichever way they write. On both databases. */
@ParameterizedClass
@EnumSource
class SignaturesTest {

    private static final Visitor LEAD = new Visitor("the lead", "account-1", true);
    private static final Visitor SPONSOR = new Visitor("the sponsor", "account-2", true);
    private static final String ASK =
            "id: more\nquestion: More people?\nby: 2026-06-20\noptions: [{title: yes please}, {title: no thanks}]\n";
    private static final String BREAKING = "---\nid: closed\ntenets: [{tenet: open, effect: breaks}]\n";

    private final Database database;
    private final Projects projects;

    SignaturesTest(TestDatabase kind, @TempDir Path root) throws Exception {
        this.database = kind.open(root.resolve("data"));
        this.projects = new Projects(
                database,
                Dateline.KINDS,
                Dateline.CONSISTENCIES,
                List.of(new Observations()),
                Access.open(),
                Clock.fixed(Instant.parse("2026-06-01T09:00:00Z"), ZoneOffset.UTC));
        Dateline.SIGNATURES.forEach(projects::sign);
        var folder = ProjectFolder.in(root)
                .with("asks.yaml", "asks:\n  - " + ASK.replace("\n", "\n    ").strip() + "\n")
                .with("tenets.yaml", "tenets:\n  - {id: open, text: We keep our data in open forms.}\n");
        projects.take(
                "kindle",
                LEAD,
                FolderIn.read(folder.path(), Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES),
                Optional.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <R> void write(Visitor who, Kind<R> kind, String text) throws Exception {
        var opened = projects.open("kindle", Optional.empty(), Optional.empty(), who, Optional.empty());
        projects.change(opened, Change.of("wrote").put(kind, RecordText.read(kind, text)));
    }

    private <R> void thenItIsRefused(Visitor who, Kind<R> kind, String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> write(who, kind, text))
                .satisfies(refused -> assertThat(refused.ofRecords()).contains("can sign for nobody else"));
    }

    private static String decided(String option, String by) {
        return ASK + "decided: {option: " + option + ", by: " + by + ", on: 2026-06-01}\n";
    }

    @Test
    void nobodyDecidesInTheNameOfTheSponsor() throws Exception {
        thenItIsRefused(LEAD, Ask.KIND, decided("yes please", "the sponsor"));

        write(SPONSOR, Ask.KIND, decided("yes please", "the sponsor"));
    }

    @Test
    void whatTheSponsorHasSignedIsNotChangedBeneathTheName() throws Exception {
        write(SPONSOR, Ask.KIND, decided("yes please", "the sponsor"));

        thenItIsRefused(LEAD, Ask.KIND, decided("no thanks", "the sponsor"));
        write(LEAD, Ask.KIND, decided("yes please", "the sponsor") + "note: as agreed\n");
    }

    @Test
    void nobodyOverridesATenetInTheNameOfAnother() throws Exception {
        var text = BREAKING + "override: {by: the sponsor, on: 2026-06-01, why: there is no other}\n---\n\n# Closed\n";

        thenItIsRefused(LEAD, Decision.KIND, text);
        write(LEAD, Decision.KIND, text.replace("the sponsor", "the lead"));
    }

    @Test
    void whereNobodySignsInARoleMayStandThere() throws Exception {
        write(Visitor.local("writer"), Ask.KIND, decided("yes please", "the sponsor"));
    }
}

package dev.dateline.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.Dateline;
import dev.dateline.app.ProjectFolder;
import dev.dateline.app.database.Database;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.people.Access;
import dev.dateline.app.people.Role;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Projects;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has no part in a project does not learn from another what its teams do. */
class SharedTeamsReadTest {

    private static final Visitor OWNER = Visitor.local("owner");
    private static final Visitor READER = Visitor.local("reader");

    /** The owner may see everything, the reader only the first project. */
    private static final Access ACCESS = new Access() {
        @Override
        public Optional<Role> role(Visitor visitor, String project) {
            return visitor.equals(OWNER)
                    ? Optional.of(Role.OWNER)
                    : Optional.of(Role.READER).filter(role -> project.equals("first"));
        }

        @Override
        public boolean mayBegin(Visitor visitor) {
            return true;
        }

        @Override
        public void begun(Visitor visitor, String project) {
            // roles are fixed
        }

        @Override
        public boolean hasAccounts() {
            return true;
        }
    };

    @Test
    void onlyProjectsThatOneMayReadAreLookedAt(@TempDir Path directory) throws Exception {
        try (var database = Database.in(directory.resolve("data"))) {
            var projects = new Projects(
                    database,
                    Dateline.KINDS,
                    Dateline.CONSISTENCIES,
                    List.of(),
                    ACCESS,
                    Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
            for (var name : List.of("First", "Second")) {
                var folder = ProjectFolder.in(directory.resolve(name))
                        .with(
                                "project.yaml",
                                "{format: dateline/1, name: " + name
                                        + ", launch: 2026-06-01, teams: {engineers: {capacity: 4}}}")
                        .steps("id: build, estimate: 10d, uses: {engineers: 3}");
                projects.take(
                        name.toLowerCase(Locale.ROOT),
                        OWNER,
                        FolderIn.read(folder.path(), Dateline.KINDS, Dateline.CONSISTENCIES, Dateline.CONSTANCIES),
                        Optional.empty());
            }

            assertThat(seenBy(OWNER, projects)).extracting(SharedTeam::team).containsExactly("engineers");
            assertThat(seenBy(READER, projects)).isEmpty();
        }
    }

    private static List<SharedTeam> seenBy(Visitor visitor, Projects projects) {
        return SharedTeams.of(
                        projects.open("first", Optional.empty(), Optional.empty(), visitor, Optional.empty()),
                        projects,
                        List.of())
                .teams();
    }
}

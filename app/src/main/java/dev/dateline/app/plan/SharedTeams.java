package dev.dateline.app.plan;

import dev.dateline.app.workbench.Listed;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The teams of a project that other projects of the workbench have too, by their names; only projects that the visitor may read.
 *
 * @param unseen how many projects there are that were not looked at
 */
record SharedTeams(List<SharedTeam> teams, int unseen) {

    /** So many other projects are looked at; each has to be planned. */
    static final int MOST = 20;

    static SharedTeams of(Opened project, Projects projects) {
        var slugs = projects.all(project.visitor()).stream()
                .map(Listed::slug)
                .filter(slug -> !slug.equals(project.slug()))
                .toList();
        var others = slugs.stream()
                .limit(MOST)
                .map(slug ->
                        projects.open(slug, project.asked(), Optional.empty(), project.visitor(), Optional.empty()))
                .toList();
        var teams = new ArrayList<SharedTeam>();
        for (var team : project.contents().project().teams().keySet()) {
            var having = others.stream()
                    .flatMap(
                            other -> named(other, team)
                                    .map(name -> new SharedTeam.Other(other.slug(), PlanPage.plan(other), name))
                                    .stream())
                    .toList();
            if (!having.isEmpty()) {
                teams.add(SharedTeam.of(PlanPage.plan(project), team, having));
            }
        }
        return new SharedTeams(teams, Math.max(0, slugs.size() - MOST));
    }

    private static Optional<String> named(Opened project, String team) {
        return project.contents().project().teams().keySet().stream()
                .filter(name -> name.equalsIgnoreCase(team))
                .findFirst();
    }
}

package dev.dateline.app.plan;

import dev.dateline.app.workbench.Listed;
import dev.dateline.app.workbench.Opened;
import dev.dateline.app.workbench.Projects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The teams of a project that other projects of the workbench have too, by their names; only projects that the visitor may read.
 *
 * @param others the projects that have one of them
 * @param unseen how many projects there are that were not looked at
 */
record SharedTeams(List<SharedTeam> teams, List<Sharing> others, int unseen) {

    /** So many other projects are looked at; each has to be planned. */
    static final int MOST = 20;

    /** @param isLeftOut whether somebody has said that its people are others, who are only called the same */
    record Sharing(String project, String name, boolean isLeftOut) {}

    /** @param leftOut projects that do not count */
    static SharedTeams of(Opened project, Projects projects, Collection<String> leftOut) {
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
        var own = project.contents().project().teams().keySet();
        for (var team : own) {
            var having = others.stream()
                    .filter(other -> !leftOut.contains(other.slug()))
                    .flatMap(
                            other -> named(other, team)
                                    .map(name -> new SharedTeam.Other(other.slug(), PlanPage.plan(other), name))
                                    .stream())
                    .toList();
            if (!having.isEmpty()) {
                teams.add(SharedTeam.of(PlanPage.plan(project), team, having));
            }
        }
        var sharing = others.stream()
                .filter(other ->
                        own.stream().anyMatch(team -> named(other, team).isPresent()))
                .map(other ->
                        new Sharing(other.slug(), other.contents().project().name(), leftOut.contains(other.slug())))
                .toList();
        return new SharedTeams(teams, sharing, Math.max(0, slugs.size() - MOST));
    }

    private static Optional<String> named(Opened project, String team) {
        return project.contents().project().teams().keySet().stream()
                .filter(name -> name.equalsIgnoreCase(team))
                .findFirst();
    }
}

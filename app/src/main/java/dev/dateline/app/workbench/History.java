package dev.dateline.app.workbench;

import dev.dateline.app.database.Database;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.project.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done to a project, by whom and when, and what each record was before and after. */
public final class History {

    /** One record before and after an action; empty where it was not there. */
    record Difference(String kind, String id, String before, String after) {}

    private final Database database;
    private final List<Keeper<?>> keepers;
    private final Clock clock;

    History(Database database, List<Keeper<?>> keepers, Clock clock) {
        this.database = database;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** The actions of a project up to the revision seen, newest first; typing in one go is one. */
    public List<Action> of(Opened opened, int most) {
        var all = Versions.actions(database.reader(), opened.slug(), opened.revision(), most);
        var goes = new ArrayList<Action>();
        Set<Long> begun = new HashSet<>();
        for (var action : all) {
            if (begun.add(action.began())) {
                goes.add(action);
            }
        }
        return goes;
    }

    /** The day on which the project began here, in its zone. */
    public Optional<LocalDate> began(Opened opened) {
        return Versions.actions(database.reader(), opened.slug(), 1, 1).stream()
                .findFirst()
                .map(action -> action.at()
                        .atZone(opened.contents().project().timezone())
                        .toLocalDate());
    }

    /** The action of a revision. */
    Action action(Opened opened, long revision) {
        return action(database.reader(), opened.slug(), revision);
    }

    static Action action(JdbcClient sql, String slug, long revision) {
        return Versions.action(sql, slug, revision)
                .orElseThrow(() -> Refusal.notHere("There is no action " + revision + " in this project."));
    }

    /** What the visitor did a moment ago, where that can be taken back. */
    Optional<Action> deed(Opened opened, long revision) {
        if (!opened.mayEdit()) {
            return Optional.empty();
        }
        return Versions.action(database.reader(), opened.slug(), revision)
                .filter(action -> action.began() > 1
                        && action.who().equals(opened.visitor().name())
                        && action.isRecent(clock.instant()));
    }

    /** What an action changed: each record before and after. */
    List<Difference> differences(Opened opened, Action action) {
        var sql = database.reader();
        var differences = new ArrayList<Difference>();
        for (var touched : Versions.touched(sql, opened.slug(), action.began(), action.revision())) {
            var before = Versions.text(sql, opened.slug(), touched, action.began() - 1);
            var after = Versions.text(sql, opened.slug(), touched, action.revision());
            differences.add(new Difference(touched.kind(), touched.id(), before, after));
        }
        differences.sort(Comparator.comparing(Difference::kind).thenComparing(Difference::id));
        return differences;
    }

    /** What keepers did in an action, in words. */
    List<String> stories(Opened opened, Action action) {
        return keepers.stream()
                .flatMap(keeper ->
                        keeper.story(database.reader(), opened.slug(), action.began(), action.revision()).stream())
                .toList();
    }

    /** Every wording a record had up to the revision seen, the eldest first. */
    public List<Wording> wordings(Opened opened, Kind<?> kind, String id) {
        return Versions.wordings(database.reader(), opened.slug(), kind.name(), id, opened.revision());
    }
}

package dev.dateline.app.plan;

import dev.dateline.app.project.Json;
import java.util.Optional;

/** Causes for programs, each with its kind. */
final class CauseJson {

    private CauseJson() {}

    static Json of(Cause cause) {
        return switch (cause) {
            case Cause.Launch launch ->
                kind("launch")
                        .put("on", launch.on())
                        .put("moved", launch.moved())
                        .putIf("holidays", launch.holidays());
            case Cause.Link link ->
                kind("step")
                        .put("step", link.step())
                        .putIf("parts", Optional.of(link.parts()).filter(parts -> parts > 0))
                        .put("link", link.type())
                        .put("lag", link.lag())
                        .put("on", link.on())
                        .putIf("holidays", link.holidays());
            case Cause.Team team ->
                kind("team")
                        .put("team", team.team())
                        .put("on", team.on())
                        .put("missing", team.missing().tenths() / 10.0)
                        .put("with", team.with());
            case Cause.Absence absence ->
                kind("absence")
                        .put("team", absence.team())
                        .put("from", absence.away().from())
                        .put("to", absence.away().to())
                        .putIf(
                                "there",
                                absence.there().map(fewer -> fewer.there().tenths() / 10.0))
                        .putIf("of", absence.there().map(fewer -> fewer.usual().tenths() / 10.0))
                        .putIf("note", absence.note())
                        .putIf("with", Optional.of(absence.with()).filter(with -> !with.isEmpty()))
                        .put("on", absence.on())
                        .putIf("otherwise", absence.otherwise())
                        .put("then", absence.then().stream().map(CauseJson::of).toList());
            case Cause.NotBefore bound ->
                kind("notBefore").put("step", bound.step()).put("on", bound.on());
            case Cause.Kept() -> kind("kept");
            case Cause.Today today -> kind("today").put("on", today.on()).putIf("holidays", today.holidays());
            case Cause.Begun(int left) -> kind("begun").put("left", left);
            case Cause.Started started ->
                kind("started")
                        .put("step", started.step())
                        .put("link", started.type())
                        .put("lag", started.lag())
                        .put("on", started.on());
        };
    }

    private static Json kind(String kind) {
        return Json.object().put("kind", kind);
    }
}

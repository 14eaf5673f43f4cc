package dev.dateline.app.forecast;

import dev.dateline.app.plan.Step;
import dev.dateline.app.project.Json;

/** The buffers for programs, the same from the terminal and from the web. */
final class BuffersJson {

    private BuffersJson() {}

    static Json of(Buffers buffers) {
        return Json.object()
                .put("chance", buffers.chance())
                .put(
                        "chain",
                        buffers.chain().stream().map(step -> step.step().id()).toList())
                .put("likelyEnd", buffers.likelyEnd())
                .put("enoughEnd", buffers.enoughEnd())
                .put("project", of(buffers.project()))
                .put("aimStart", buffers.aimStart())
                .put(
                        "feeding",
                        buffers.feeding().stream()
                                .map(one -> of(one.buffer())
                                        .put("last", one.last().id())
                                        .put("joins", one.joins().id())
                                        .put(
                                                "steps",
                                                one.steps().stream()
                                                        .map(Step::id)
                                                        .toList())
                                        .put("likely", one.likely()))
                                .toList())
                .put(
                        "aims",
                        buffers.aims().stream()
                                .map(aim -> Json.object()
                                        .put("id", aim.step().step().id())
                                        .put("start", aim.start())
                                        .put("deadline", aim.deadline()))
                                .toList());
    }

    private static Json of(Buffers.Buffer buffer) {
        return Json.object()
                .put("needs", buffer.needs())
                .put("has", buffer.has())
                .put("lacks", buffer.needs().map(days -> buffer.lacks()));
    }
}

package dev.dateline.app.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.metrics.SourceSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Real payloads, some that lie here, or a whole collection where {@code DATELINE_DATA} says that it lies: every one is understood. */
class SharedPayloadsTest {

    private static List<Sent> all() {
        var place = Optional.ofNullable(System.getenv("DATELINE_DATA"))
                .map(data -> Path.of(data).resolve("webhooks"))
                .filter(Files::isDirectory)
                .orElse(Path.of("src", "test", "resources", "payloads"));
        var all = new ArrayList<Sent>();
        for (var type : List.of(SourceSystem.Type.GITHUB, SourceSystem.Type.GITLAB, SourceSystem.Type.CDEVENTS)) {
            try (var files = Files.walk(place.resolve(type.word()))) {
                for (var file : files.filter(one -> one.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    all.add(new Sent(
                            type,
                            place.relativize(file).toString(),
                            place.relativize(file)
                                    .getName(place.relativize(file).getNameCount() - 2)
                                    .toString(),
                            Files.readString(file)));
                }
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
        return all;
    }

    @Test
    void everyPayloadIsUnderstood() {
        for (var sent : all()) {
            var taken = sent.taken();
            assertThat(taken.kind()).as(sent.id()).isNotEqualTo("unknown").doesNotContain("dev.");
            assertThat(taken.facts().isEmpty() && taken.reason().isEmpty())
                    .as(sent.id())
                    .isFalse();
            assertThat(taken.reason().orElse("")).as(sent.id()).doesNotContain("does not say what");
        }
    }

    @Test
    void togetherTheyGiveTheSameStateInAnyOrder() {
        var all = all();
        var expected = Sent.state(all);
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var shuffled = new ArrayList<>(all);
            shuffled.addAll(all.subList(0, 20));
            Collections.shuffle(shuffled, random);
            assertThat(Sent.state(shuffled)).isEqualTo(expected);
        }
        assertThat(expected.deployments()).anySatisfy(one -> {
            assertThat(one.source()).isEqualTo("github");
            assertThat(one.commit()).contains("f95f852bd8fca8fcc58a9a2d6c842781e32a215e");
            assertThat(one.environment()).contains("production");
            assertThat(one.status()).isEqualTo(Deployment.Status.SUCCESS);
        });
        assertThat(expected.deployments()).anySatisfy(one -> {
            assertThat(one.source()).isEqualTo("gitlab");
            assertThat(one.environment()).contains("staging");
            assertThat(one.commit().orElseThrow()).hasSize(40);
        });
    }
}

package dev.dateline.app.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.app.metrics.SourceSystem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The vectors that GitHub and the Standard Webhooks specification publish for their signatures. */
class ProofTest {

    private static final String GITHUB_SECRET = "It's a Secret to Everybody";
    private static final String STANDARD_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant THEN = Instant.ofEpochSecond(1_614_265_330L);
    private static final String BODY = "{\"test\": 2432232314}";
    private static final Map<String, String> STANDARD = Map.of(
            "webhook-id",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp",
            "1614265330",
            "webhook-signature",
            "v1,AAAA v1a,x v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    private static boolean isRight(
            SourceSystem.Type kind, String secret, Map<String, String> headers, String body, Instant now) {
        return Proof.wrong(
                        kind,
                        secret,
                        name -> headers.getOrDefault(name, ""),
                        body.getBytes(StandardCharsets.UTF_8),
                        now)
                .isEmpty();
    }

    @Test
    void githubsPublicVectorIsRight() {
        var headers = Map.of(
                "X-Hub-Signature-256", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
        assertThat(isRight(SourceSystem.Type.GITHUB, GITHUB_SECRET, headers, "Hello, World!", THEN))
                .isTrue();
        assertThat(isRight(SourceSystem.Type.GITHUB, GITHUB_SECRET, headers, "Hello, World?", THEN))
                .isFalse();
        assertThat(isRight(SourceSystem.Type.GITHUB, "another", headers, "Hello, World!", THEN))
                .isFalse();
        assertThat(isRight(SourceSystem.Type.GITHUB, GITHUB_SECRET, Map.of(), "Hello, World!", THEN))
                .isFalse();
    }

    @Test
    void thePublicVectorOfStandardWebhooksIsRightForAllWhoSignThatWay() {
        for (var kind : List.of(
                SourceSystem.Type.STANDARD_WEBHOOKS,
                SourceSystem.Type.GITLAB,
                SourceSystem.Type.CDEVENTS,
                SourceSystem.Type.CSV)) {
            assertThat(isRight(kind, STANDARD_SECRET, STANDARD, BODY, THEN))
                    .as(kind.word())
                    .isTrue();
            assertThat(isRight(kind, STANDARD_SECRET, STANDARD, BODY + " ", THEN))
                    .as(kind.word())
                    .isFalse();
        }
    }

    @Test
    void aSignatureIsGoodForFiveMinutes() {
        assertThat(isRight(SourceSystem.Type.STANDARD_WEBHOOKS, STANDARD_SECRET, STANDARD, BODY, THEN.plusSeconds(300)))
                .isTrue();
        assertThat(isRight(SourceSystem.Type.STANDARD_WEBHOOKS, STANDARD_SECRET, STANDARD, BODY, THEN.plusSeconds(301)))
                .isFalse();
        assertThat(isRight(
                        SourceSystem.Type.STANDARD_WEBHOOKS, STANDARD_SECRET, STANDARD, BODY, THEN.minusSeconds(301)))
                .isFalse();
    }

    @Test
    void gitlabsOlderTokenIsTheSecretItself() {
        assertThat(isRight(SourceSystem.Type.GITLAB, "token", Map.of("X-Gitlab-Token", "token"), BODY, THEN))
                .isTrue();
        assertThat(isRight(SourceSystem.Type.GITLAB, "token", Map.of("X-Gitlab-Token", "Token"), BODY, THEN))
                .isFalse();
        assertThat(isRight(SourceSystem.Type.GITLAB, "token", Map.of(), BODY, THEN))
                .isFalse();
    }

    @Test
    void cdeventsNeedNoProofWhereTheSourceHasNoSecret() {
        assertThat(isRight(SourceSystem.Type.CDEVENTS, "", Map.of(), BODY, THEN))
                .isTrue();
        assertThat(isRight(SourceSystem.Type.CDEVENTS, "secret", Map.of(), BODY, THEN))
                .isFalse();
        assertThat(isRight(SourceSystem.Type.CDEVENTS, "secret", Map.of("Authorization", "Bearer secret"), BODY, THEN))
                .isTrue();
    }
}

package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/** Whether what came is from who says so. Every comparison takes the same time whatever is compared. */
final class Proof {

    private static final String GITHUB = "sha256=";
    private static final String BEARER = "Bearer ";

    private Proof() {}

    /**
     * @param header a header's value by its name; empty where it did not come
     * @return why it is refused; none where it is right
     */
    static Optional<String> wrong(
            SourceSystem.Type kind, String secret, Function<String, String> header, byte[] body, Instant now) {
        return switch (kind) {
            case GITHUB -> github(secret, header.apply("X-Hub-Signature-256"), body);
            case GITLAB ->
                isStandard(header)
                        ? standard(secret, header, body, now)
                        : same(secret, header.apply("X-Gitlab-Token"), "X-Gitlab-Token");
            case CDEVENTS -> secret.isEmpty() ? Optional.empty() : standardOrBearer(secret, header, body, now);
            case CSV -> standardOrBearer(secret, header, body, now);
            default -> standard(secret, header, body, now);
        };
    }

    private static Optional<String> github(String secret, String given, byte[] body) {
        if (!given.startsWith(GITHUB)) {
            return Optional.of("X-Hub-Signature-256 is missing");
        }
        var expected = HexFormat.of()
                .formatHex(StandardSignature.mac(Addresses.bytes(secret)).doFinal(body));
        return MessageDigest.isEqual(Addresses.bytes(expected), Addresses.bytes(given.substring(GITHUB.length())))
                ? Optional.empty()
                : Optional.of("X-Hub-Signature-256 is not that of this secret");
    }

    private static boolean isStandard(Function<String, String> header) {
        return !header.apply("webhook-signature").isEmpty();
    }

    private static Optional<String> standard(String secret, Function<String, String> header, byte[] body, Instant now) {
        return isStandard(header)
                ? StandardSignature.wrong(
                        secret,
                        header.apply("webhook-id"),
                        header.apply("webhook-timestamp"),
                        header.apply("webhook-signature"),
                        body,
                        now)
                : Optional.of("webhook-signature is missing");
    }

    private static Optional<String> standardOrBearer(
            String secret, Function<String, String> header, byte[] body, Instant now) {
        if (isStandard(header)) {
            return standard(secret, header, body, now);
        }
        var given = header.apply("Authorization");
        return given.startsWith(BEARER)
                ? same(secret, given.substring(BEARER.length()).strip(), "the bearer secret")
                : Optional.of("neither webhook-signature nor Authorization: Bearer came with it");
    }

    private static Optional<String> same(String secret, String given, String what) {
        if (given.isEmpty()) {
            return Optional.of(what + " is missing");
        }
        return MessageDigest.isEqual(Addresses.bytes(secret), Addresses.bytes(given))
                ? Optional.empty()
                : Optional.of(what + " is not that of this source");
    }
}

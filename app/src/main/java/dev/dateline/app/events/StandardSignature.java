package dev.dateline.app.events;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How the Standard Webhooks specification signs: {@code v1,base64(HMAC-SHA256(key, id.timestamp.body))}. */
final class StandardSignature {

    static final String MARK = "whsec_";

    private static final String VERSION = "v1,";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private StandardSignature() {}

    /** @return why it does not prove anything; none where it does */
    static Optional<String> wrong(
            String secret, String id, String timestamp, String signatures, byte[] body, Instant now) {
        if (id.isEmpty() || !timestamp.matches("\\d{1,11}")) {
            return Optional.of("webhook-id and webhook-timestamp are missing or cannot be read");
        }
        if (Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                        .abs()
                        .compareTo(TOLERANCE)
                > 0) {
            return Optional.of("webhook-timestamp is more than five minutes away from this server's clock");
        }
        boolean right = false;
        for (var key : keys(secret)) {
            var expected = sign(key, id + "." + timestamp + ".", body);
            for (var one : signatures.split(" ", -1)) {
                right |= one.startsWith(VERSION)
                        && MessageDigest.isEqual(expected, Addresses.bytes(one.substring(VERSION.length())));
            }
        }
        return right ? Optional.empty() : Optional.of("webhook-signature is not that of this secret");
    }

    private static byte[] sign(byte[] key, String before, byte[] body) {
        var mac = mac(key);
        mac.update(Addresses.bytes(before));
        return Base64.getEncoder().encode(mac.doFinal(body));
    }

    static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A secret without the mark may be meant as it stands, or as base64; libraries differ. */
    private static List<byte[]> keys(String secret) {
        var keys = new ArrayList<byte[]>();
        decoded(secret).ifPresent(keys::add);
        if (!secret.startsWith(MARK)) {
            keys.add(Addresses.bytes(secret));
        }
        return keys;
    }

    static Optional<byte[]> decoded(String secret) {
        try {
            var bytes = Base64.getDecoder().decode(secret.startsWith(MARK) ? secret.substring(MARK.length()) : secret);
            return Optional.of(bytes).filter(some -> some.length > 0);
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}

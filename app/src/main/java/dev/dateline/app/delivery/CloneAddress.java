package dev.dateline.app.delivery;

import dev.dateline.app.sources.AllowedHosts;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a repository is fetched from, by http or https.
 *
 * @param address without the name and password that may have stood in it
 * @param secret these, apart, as {@code name:password}, or one of them alone
 */
record CloneAddress(URI address, Optional<String> secret) {

    private static final String EXAMPLE = "expected an address such as https://git.example.org/shop/checkout.git";

    /** Whether it names a place in a network, and no folder. */
    static boolean isOne(String text) {
        return text.strip().toLowerCase(Locale.ROOT).matches("https?://.*");
    }

    /** @throws NotMeasurable where nothing can be asked there; what stands before an {@code @} is never repeated */
    static CloneAddress of(String text) throws NotMeasurable {
        try {
            var whole = new URI(text.strip());
            var scheme = String.valueOf(whole.getScheme()).toLowerCase(Locale.ROOT);
            if (whole.getHost() == null || whole.getPort() > 65_535 || whole.getRawFragment() != null) {
                throw new NotMeasurable("that is no whole address\nMaybe " + EXAMPLE);
            }
            var port = whole.getPort() < 0 ? "" : ":" + whole.getPort();
            var query = Optional.ofNullable(whole.getRawQuery())
                    .map(asked -> "?" + asked)
                    .orElse("");
            var path = Optional.ofNullable(whole.getRawPath()).orElse("");
            var secret = Optional.ofNullable(whole.getRawUserInfo())
                    .map(CloneAddress::decoded)
                    .filter(words -> !words.isEmpty());
            if (secret.filter(words -> !AllowedHosts.canBeSecret(words)).isPresent()) {
                throw new NotMeasurable("the name or password in the address has signs that cannot be sent");
            }
            return new CloneAddress(URI.create(scheme + "://" + whole.getHost() + port + path + query), secret);
        } catch (URISyntaxException | IllegalArgumentException garbled) {
            throw new NotMeasurable("that is no address\nMaybe " + EXAMPLE);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the name and password that may stand in it, for a text that may be any. */
    static String shown(String text) {
        return text.replaceAll("(?i)([a-z][a-z0-9+.-]*://)[^/?#]*@", "$1");
    }

    /** Whether it is the repository that events call {@code owner/name}. */
    boolean isOf(String repository) {
        return isCalled(Optional.ofNullable(address.getPath()).orElse(""), repository);
    }

    /** Whether the repository at a path is the one that events call {@code owner/name}. */
    static boolean isCalled(String path, String repository) {
        return path.toLowerCase(Locale.ROOT)
                .replaceAll("(\\.git)?/*$", "")
                .endsWith("/" + repository.toLowerCase(Locale.ROOT));
    }
}

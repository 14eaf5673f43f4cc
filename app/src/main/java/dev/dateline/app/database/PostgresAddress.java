package dev.dateline.app.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a PostgreSQL database is. The address may carry name and password, which are never shown. */
record PostgresAddress(String url, Optional<String> user, Optional<String> password, String shown) {

    static PostgresAddress parse(String address) throws Unavailable {
        var plain = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        try {
            var uri = new URI(plain);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            if ((!scheme.equals("postgresql") && !scheme.equals("postgres")) || uri.getHost() == null) {
                throw unknown();
            }
            var where = "//" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                    + Optional.ofNullable(uri.getRawPath()).orElse("/");
            var query = Optional.ofNullable(uri.getRawQuery())
                    .map(text -> "?" + text)
                    .orElse("");
            var login = Optional.ofNullable(uri.getRawUserInfo()).map(text -> text.split(":", 2));
            return new PostgresAddress(
                    "jdbc:postgresql:" + where + query,
                    login.map(parts -> decoded(parts[0])),
                    login.filter(parts -> parts.length > 1).map(parts -> decoded(parts[1])),
                    "postgresql:" + where);
        } catch (URISyntaxException broken) {
            throw unknown();
        }
    }

    /** The address itself is not repeated: it may hold a password. */
    private static Unavailable unknown() {
        return new Unavailable(
                "the database's address is not understood; expected one like postgresql://user:password@host/dateline");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

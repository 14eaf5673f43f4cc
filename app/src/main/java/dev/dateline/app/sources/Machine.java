package dev.dateline.app.sources;

import dev.dateline.app.page.Days;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page shows of the machine that a source's address lies on, and of what an owner has allowed.
 *
 * @param host its name, with the port where that is none of the usual
 * @param allowed by whom and when
 * @param neighbour whether it may lie in this machine's own network
 * @param plain whether it is asked without TLS
 * @param secret whether something is kept that it is told
 * @param owner whether whoever looks may change any of this
 * @param told how it is told the secret
 */
public record Machine(
        String host,
        Optional<String> allowed,
        boolean neighbour,
        boolean plain,
        boolean secret,
        boolean owner,
        String told) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    public static Machine of(
            String host,
            Optional<AllowedHosts.Host> allowed,
            boolean plain,
            boolean secret,
            boolean owner,
            String told,
            ZoneId zone) {
        return new Machine(
                host,
                allowed.map(one -> one.by() + ", " + moment(one.allowed(), zone)),
                allowed.filter(AllowedHosts.Host::neighbour).isPresent(),
                plain,
                secret,
                owner,
                told);
    }

    private static String moment(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return Days.full(there.toLocalDate()) + " at " + CLOCK.format(there);
    }
}

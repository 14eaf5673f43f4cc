package dev.dateline.app.page;

import dev.dateline.app.project.Altered;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The project a page is about, as the frame shows it.
 *
 * @param address where it lives, such as {@code /projects/kindle}
 * @param today the day it is looked at from
 * @param asked whether somebody asked for that day, so that links keep it
 * @param at the earlier revision that is looked at
 * @param firstDay the earliest day it can be looked at from
 * @param lastDay the latest
 * @param notice what every reader must know of it, such as that an example was moved in time
 * @param news what the tab's title begins with: the worst that is true of it
 * @param example whether there is a worked example to look at
 * @param mayEdit whether the visitor may change it, now
 * @param deed what the visitor has just done
 * @param here the address asked for, to come back to
 */
public record Scope(
        String name,
        String address,
        long revision,
        LocalDate today,
        boolean asked,
        Optional<Long> at,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<String> notice,
        Supplier<Optional<String>> news,
        BooleanSupplier example,
        boolean mayEdit,
        Optional<Deed> deed,
        String here) {

    /** The address of the worked example. */
    public static final String EXAMPLE = "deploy-faster";

    /** The request attribute under which whoever opened the project says so. */
    public static final String ATTRIBUTE = Scope.class.getName();

    /** What the opened project of a request shows of itself. */
    public static Scope of(HttpServletRequest request) {
        return (Scope) Objects.requireNonNull(request.getAttribute(ATTRIBUTE), "no project was opened");
    }

    /** After something was written down that changes nothing on the page: whoever looks at it sees the newest there is. */
    public static void seen(HttpServletRequest request, long revision) {
        request.setAttribute(
                ATTRIBUTE, Altered.of(of(request)).with("revision", revision).made());
    }

    /** An address within the project that looks at it from the same day and revision. */
    public String at(String path) {
        var query = new StringBuilder();
        if (asked) {
            query.append("&day=").append(today);
        }
        at.ifPresent(number -> query.append("&at=").append(number));
        if (query.isEmpty()) {
            return address + path;
        }
        return address + path + (path.contains("?") ? "&" : "?") + query.substring(1);
    }
}

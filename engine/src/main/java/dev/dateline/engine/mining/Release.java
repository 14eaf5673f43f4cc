package dev.dateline.engine.mining;

import java.util.Comparator;

/**
 * A state of the commits that was given to users.
 *
 * @param name by which its version is known
 * @param commit its number in the graph
 * @param time seconds since 1970
 */
public record Release(String name, int commit, long time, Version version) {

    /** One after the other: by time, then by name. */
    public static final Comparator<Release> ORDER =
            Comparator.comparingLong(Release::time).thenComparing(Release::name);

    public static Release of(String name, int commit, long time) {
        return new Release(name, commit, time, Version.in(name));
    }
}

package dev.dateline.app.delivery;

import dev.dateline.engine.mining.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pattern that a repository's tags suggest: versions behind the most frequent prefix, and behind others whose versions lie wholly
 * before or after those, as where the way of naming changed; candidates, milestones and the like are no releases. Where no tag has a
 * dotted version, the most frequent shape of name.
 */
final class ProposedPattern {

    /** Prefix, version, what stands behind it. */
    private static final Pattern VERSIONED =
            Pattern.compile("((?:[^0-9]|[0-9]+(?![0-9.]|$))*?)([0-9]{1,9}(?:\\.[0-9]{1,9}){1,3})((?:[.-][A-Za-z]+)?)");

    private static final Pattern BEFOREHAND =
            Pattern.compile("(?i).*(rc|cr|alpha|beta|pre|preview|snapshot|milestone|dev|test|nightly|draft|ea|b|m)");

    private static final int LONGEST_NAME = 200;

    private ProposedPattern() {}

    /** Tags of one prefix. */
    private static final class Family {
        final String prefix;
        final TreeSet<Version> versions = new TreeSet<>();
        final TreeSet<Integer> places = new TreeSet<>();
        final TreeSet<String> suffixes = new TreeSet<>();
        int tags;

        Family(String prefix) {
            this.prefix = prefix;
        }

        void add(String version, String suffix) {
            versions.add(Version.in(version));
            places.add((int) version.chars().filter(c -> c == '.').count());
            suffixes.add(suffix);
            tags++;
        }

        boolean isApart(Family other) {
            return versions.last().compareTo(other.versions.first()) < 0
                    || versions.first().compareTo(other.versions.last()) > 0;
        }
    }

    /** Nothing where there is no tag. */
    static Optional<String> from(Collection<String> tags) {
        if (tags.isEmpty()) {
            return Optional.empty();
        }
        var families = families(tags);
        return Optional.of(families.isEmpty() ? shape(tags) : of(together(families)));
    }

    private static List<Family> families(Collection<String> tags) {
        Map<String, Family> families = new TreeMap<>();
        for (var tag : tags) {
            var parts = VERSIONED.matcher(tag);
            if (tag.length() <= LONGEST_NAME
                    && parts.matches()
                    && !BEFOREHAND.matcher(parts.group(3)).matches()) {
                families.computeIfAbsent(parts.group(1), Family::new).add(parts.group(2), parts.group(3));
            }
        }
        return families.values().stream()
                .sorted(Comparator.comparingInt((Family family) -> -family.tags))
                .toList();
    }

    private static List<Family> together(List<Family> families) {
        var together = new ArrayList<Family>();
        for (var family : families) {
            if (together.stream().allMatch(family::isApart)) {
                together.add(family);
            }
        }
        return together;
    }

    private static String of(List<Family> families) {
        var prefixes = families.stream().map(family -> quoted(family.prefix)).collect(Collectors.toList());
        var places = new TreeSet<Integer>();
        var suffixes = new TreeSet<String>();
        for (var family : families) {
            places.addAll(family.places);
            suffixes.addAll(family.suffixes);
        }
        return oneOf(prefixes, false)
                + "\\d+"
                + (places.size() == 1
                        ? "\\.\\d+".repeat(places.first())
                        : "(\\.\\d+){" + places.first() + "," + places.last() + "}")
                + oneOf(
                        suffixes.stream()
                                .filter(suffix -> !suffix.isEmpty())
                                .map(ProposedPattern::quoted)
                                .toList(),
                        suffixes.contains(""));
    }

    private static String oneOf(List<String> texts, boolean optional) {
        if (texts.isEmpty()) {
            return "";
        }
        return texts.size() == 1 && !optional
                ? texts.getFirst()
                : "(" + String.join("|", texts) + ")" + (optional ? "?" : "");
    }

    private static String shape(Collection<String> tags) {
        Map<String, Integer> shapes = new TreeMap<>();
        for (var tag : tags) {
            if (tag.length() <= LONGEST_NAME && tag.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                shapes.merge(quoted(tag).replaceAll("[0-9]+", "\\\\d+"), 1, Integer::sum);
            }
        }
        return shapes.isEmpty()
                ? ".*"
                : Collections.max(shapes.entrySet(), Map.Entry.comparingByValue())
                        .getKey();
    }

    private static String quoted(String text) {
        return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
    }
}

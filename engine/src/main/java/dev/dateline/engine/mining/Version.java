package dev.dateline.engine.mining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The number in a release's name: the first dotted one, else the first at all, with noughts behind it up to four places; all noughts
 * where the name has no number.
 */
public final class Version implements Comparable<Version> {

    private static final Pattern DOTTED = Pattern.compile("[0-9]++(?:\\.[0-9]++)++");
    private static final Pattern PLAIN = Pattern.compile("[0-9]++");
    private static final int PLACES = 4;

    private final List<BigInteger> places;

    private Version(List<BigInteger> places) {
        this.places = places;
    }

    /** Of any name whatever. */
    public static Version in(String name) {
        var dotted = DOTTED.matcher(name);
        var plain = PLAIN.matcher(name);
        var number = dotted.find() ? dotted.group() : plain.find() ? plain.group() : "0";
        var places = new ArrayList<BigInteger>();
        for (var place : number.split("\\.", -1)) {
            places.add(new BigInteger(place));
        }
        while (places.size() < PLACES) {
            places.add(BigInteger.ZERO);
        }
        while (places.size() > PLACES && places.getLast().signum() == 0) {
            places.removeLast();
        }
        return new Version(List.copyOf(places));
    }

    /** The first two places, which patch releases share. */
    List<BigInteger> line() {
        return places.subList(0, 2);
    }

    @Override
    public int compareTo(Version other) {
        for (int k = 0; k < Math.max(places.size(), other.places.size()); k++) {
            int order = place(k).compareTo(other.place(k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger place(int k) {
        return k < places.size() ? places.get(k) : BigInteger.ZERO;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && places.equals(version.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    @Override
    public String toString() {
        return String.join(".", places.stream().map(BigInteger::toString).toList());
    }
}

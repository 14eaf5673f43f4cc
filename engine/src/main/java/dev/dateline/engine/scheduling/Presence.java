package dev.dateline.engine.scheduling;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How many of each team are there on each working day, whatever they do: as many as usual, but for absences. */
public final class Presence {

    private final Capacity usual;
    private final List<Absence> absences;
    private final int[][] ofTeam;

    /** On the days from … to−1 no more than {@code there} tenths of a person of a team are there: some, or nobody. */
    public record Absence(int team, int from, int to, int there) {

        boolean includes(int day) {
            return day >= from && day < to;
        }
    }

    /**
     * @param usual those who are there but for absences
     * @param absences which may overlap; they are known by their number in this list
     */
    public Presence(Capacity usual, List<Absence> absences) {
        this.usual = usual;
        this.absences = List.copyOf(absences);
        this.ofTeam = IntStream.range(0, usual.teams())
                .mapToObj(team -> IntStream.range(0, absences.size())
                        .filter(number -> absences.get(number).team == team)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** The people who are there, none of whom has anything to do yet. */
    public Capacity capacity() {
        var capacity = usual.copy();
        absences.forEach(absence -> capacity.atMost(absence.team, absence.there, absence.from, absence.to));
        return capacity;
    }

    Absence absence(int number) {
        return absences.get(number);
    }

    /**
     * Tenths of a person who are there.
     *
     * @param lifted the numbers of absences that are taken not to be
     */
    int people(int team, int day, Set<Integer> lifted) {
        int people = usual.free(team, day);
        for (int number : ofTeam[team]) {
            if (absences.get(number).includes(day) && !lifted.contains(number)) {
                people = Math.min(people, absences.get(number).there);
            }
        }
        return people;
    }

    /** How many more are there if these absences are not. */
    int regained(int team, int day, Set<Integer> lifted) {
        for (int number : ofTeam[team]) {
            if (lifted.contains(number) && absences.get(number).includes(day)) {
                return people(team, day, lifted) - people(team, day, Set.of());
            }
        }
        return 0;
    }

    /** The absences because of which fewer than so many people are there, those left out that are lifted. */
    List<Integer> lacking(int team, int day, int people, Set<Integer> lifted) {
        return IntStream.of(ofTeam[team])
                .filter(number -> absences.get(number).includes(day)
                        && !lifted.contains(number)
                        && absences.get(number).there < people)
                .boxed()
                .toList();
    }
}

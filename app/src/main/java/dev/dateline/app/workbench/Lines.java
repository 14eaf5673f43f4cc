package dev.dateline.app.workbench;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, with a little of what stands around them. Longest common subsequence, by the classic table. */
final class Lines {

    /** A table of this many cells is worth its memory; longer texts are shown as gone and new. */
    private static final long LARGEST = 4_000_000;

    private static final int AROUND = 2;

    private Lines() {}

    /** @param mark {@code +} for new, {@code -} for gone, a space for what stays, {@code …} for what is left out */
    record Line(char mark, String text) {}

    static List<Line> between(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        var old = before.isEmpty() ? List.<String>of() : before.lines().toList();
        var now = after.isEmpty() ? List.<String>of() : after.lines().toList();
        var all = (long) old.size() * now.size() > LARGEST ? replaced(old, now) : aligned(old, now);
        return shortened(all);
    }

    private static List<Line> replaced(List<String> old, List<String> now) {
        var all = new ArrayList<Line>();
        old.forEach(line -> all.add(new Line('-', line)));
        now.forEach(line -> all.add(new Line('+', line)));
        return all;
    }

    private static List<Line> aligned(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var all = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                all.add(new Line(' ', old.get(i++)));
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                all.add(new Line('-', old.get(i++)));
            } else {
                all.add(new Line('+', now.get(j++)));
            }
        }
        return all;
    }

    private static List<Line> shortened(List<Line> all) {
        var near = new boolean[all.size()];
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).mark() != ' ') {
                for (int n = Math.max(0, k - AROUND); n <= Math.min(all.size() - 1, k + AROUND); n++) {
                    near[n] = true;
                }
            }
        }
        var shown = new ArrayList<Line>();
        for (int k = 0; k < all.size(); k++) {
            if (near[k]) {
                shown.add(all.get(k));
            } else if (shown.isEmpty() || shown.getLast().mark() != '…') {
                shown.add(new Line('…', ""));
            }
        }
        return shown;
    }
}

package dev.dateline.app.pastwork;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a comma and a point mean in the numbers of a file: whether they stand before decimals or between thousands. Of {@code 1,200} alone
 * nobody can tell; what stands in the rows beside it mostly can.
 *
 * @param commaGroups whether 1,200 is above a thousand
 * @param pointGroups whether 1.200 is
 * @param open a number that no other has settled, and how it is read, in words
 */
record Numerals(boolean commaGroups, boolean pointGroups, Optional<String> open) {

    private static final Pattern COMMA_OPEN = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern POINT_OPEN = Pattern.compile("[-+]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern BY_COMMAS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern BY_POINTS = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");

    /** So many with three digits behind the point and none with other decimals are no accident. */
    private static final int NO_ACCIDENT = 3;

    private static final int THOUSAND_HAS = 4;

    /** The digits as a computer writes them. */
    String plain(String digits) {
        int commas = count(digits, ',');
        int points = count(digits, '.');
        if (BY_COMMAS.matcher(digits).matches() && (commas > 1 || points > 0 || commaGroups)) {
            return digits.replace(",", "");
        }
        if (BY_POINTS.matcher(digits).matches() && (points > 1 || commas > 0 || pointGroups)) {
            return digits.replace(".", "").replace(',', '.');
        }
        return digits.replace(',', '.');
    }

    private static int count(String digits, char mark) {
        return (int) digits.chars().filter(one -> one == mark).count();
    }

    /** What has been seen of the numbers of a file. */
    static final class Seen {

        private final boolean commaParts;
        private String commaOpen = "";
        private String pointOpen = "";
        private int commasOpen;
        private int pointsOpen;
        private boolean commaDecimal;
        private boolean pointDecimal;
        private boolean commaGroup;
        private boolean pointGroup;
        private boolean small;
        private boolean large;

        /** @param delimiter between cells: where a semicolon is, the comma is wanted for decimals */
        Seen(char delimiter) {
            commaParts = delimiter != ';';
        }

        void add(String digits) {
            int commas = count(digits, ',');
            int points = count(digits, '.');
            if (commas == 0 && points == 0) {
                boolean thousands = digits.length() >= THOUSAND_HAS;
                large |= thousands;
                small |= !thousands;
            } else if (COMMA_OPEN.matcher(digits).matches()) {
                commaOpen = commaOpen.isEmpty() ? digits : commaOpen;
                commasOpen++;
            } else if (POINT_OPEN.matcher(digits).matches()) {
                pointOpen = pointOpen.isEmpty() ? digits : pointOpen;
                pointsOpen++;
            } else if (commas > 0 && BY_COMMAS.matcher(digits).matches() && !isFraction(digits)) {
                commaGroup = true;
                pointDecimal |= points > 0;
            } else if (points > 0 && BY_POINTS.matcher(digits).matches() && !isFraction(digits)) {
                pointGroup = true;
                commaDecimal |= commas > 0;
            } else {
                commaDecimal |= commas == 1 && points == 0;
                pointDecimal |= points == 1 && commas == 0;
            }
        }

        /** Thousands begin with no nought. */
        private static boolean isFraction(String digits) {
            return digits.matches("[-+]?0.*");
        }

        Numerals judged() {
            boolean allBelow = small && !large;
            boolean comma = commaGroup
                    || (!commaDecimal && (pointDecimal || commaParts || (allBelow && commasOpen >= NO_ACCIDENT)));
            boolean point = pointGroup
                    || (!pointDecimal && !commaGroup && (commaDecimal || (allBelow && pointsOpen >= NO_ACCIDENT)));
            var settled = new Numerals(comma, point, Optional.empty());
            boolean commaIsOpen = commasOpen > 0 && !commaGroup && !commaDecimal && !pointDecimal;
            boolean pointIsOpen = pointsOpen > 0 && !pointGroup && !pointDecimal && !commaDecimal && !commaGroup;
            return commaIsOpen || pointIsOpen
                    ? new Numerals(comma, point, Optional.of(settled.words(commaIsOpen ? commaOpen : pointOpen)))
                    : settled;
        }
    }

    private String words(String digits) {
        return "leaves open what " + digits + " means: it is read as " + plain(digits);
    }
}

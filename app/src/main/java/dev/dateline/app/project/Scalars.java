package dev.dateline.app.project;

import dev.dateline.engine.calendar.DateRange;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Single values and how they are written: text, numbers, dates, choices, and every type that has a static {@code parse(String)}.
 * Parsing throws IllegalArgumentException with a message that says what was found and what is expected.
 */
final class Scalars {

    private Scalars() {}

    static boolean isScalar(Class<?> type) {
        return type == String.class
                || type == int.class
                || type == long.class
                || type == boolean.class
                || type == BigDecimal.class
                || type == LocalDate.class
                || type == DateRange.class
                || type == ZoneId.class
                || type == DayOfWeek.class
                || type.isEnum()
                || parser(type).isPresent();
    }

    static Object parse(Class<?> type, String text) {
        refuseControls(text);
        if (type == String.class) {
            return text;
        } else if (type == int.class) {
            return integer(text);
        } else if (type == boolean.class) {
            return truth(text);
        } else if (type == BigDecimal.class) {
            return decimal(text);
        } else if (type == LocalDate.class) {
            return date(text);
        } else if (type == DateRange.class) {
            return range(text);
        } else if (type == ZoneId.class) {
            return zone(text);
        } else if (type == DayOfWeek.class) {
            return weekday(text);
        } else if (type.isEnum()) {
            return choice(type, text);
        }
        return parsed(type, text);
    }

    /** Escapes in YAML can write what would not survive in a file ({@code \\ud800}) or would drive a terminal ({@code \\e}). */
    static void refuseControls(String text) {
        for (int k = 0; k < text.length(); k++) {
            char character = text.charAt(k);
            boolean paired = Character.isSurrogate(character) && Character.charCount(text.codePointAt(k)) == 2;
            if (paired) {
                k++;
            } else if (isControl(character)) {
                throw new IllegalArgumentException("the text has " + named(character));
            }
        }
    }

    /** Controls but tab and line feed, halves of characters, and what is no character. */
    static boolean isControl(char character) {
        return (Character.isISOControl(character) && character != '\t' && character != '\n')
                || Character.isSurrogate(character)
                || character >= '\ufffe';
    }

    static String named(char character) {
        return "a control character (U+%04X), which no text needs".formatted((int) character);
    }

    static String print(Object value) {
        return switch (value) {
            case DateRange range
            when range.from().equals(range.to()) -> range.from().toString();
            case DateRange range -> range.from() + "/" + range.to();
            case DayOfWeek day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT);
            case Enum<?> choice -> word(choice);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** The choices of an enum as they are written. */
    static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> word((Enum<?>) constant))
                .toList();
    }

    /** FORMAT's words are lower case with hyphens, but for the links' types, which are capitals everywhere. */
    private static String word(Enum<?> choice) {
        return choice.name().length() == 2
                ? choice.name()
                : choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Object choice(Class<?> type, String text) {
        for (var constant : type.getEnumConstants()) {
            if (word((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        throw new UnknownWord(text, words(type));
    }

    private static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("`" + text + "` is no whole number", notANumber);
        }
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("`" + text + "` is neither true nor false");
        };
    }

    static BigDecimal decimal(String text) {
        if (text.length() > 40 || !text.matches("-?\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException("`" + text + "` is no plain decimal number such as 1200 or 0.5");
        }
        return new BigDecimal(text);
    }

    static LocalDate date(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("`" + text + "` is no date; expected one like 2027-03-01");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException nonexistent) {
            throw new IllegalArgumentException("the date `" + text + "` does not exist", nonexistent);
        }
    }

    private static DateRange range(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new DateRange(date(text), date(text))
                : new DateRange(date(text.substring(0, slash)), date(text.substring(slash + 1)));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new UnknownWord(text, ZoneId.getAvailableZoneIds(), "no time zone; expected one like Europe/Berlin");
        }
    }

    private static DayOfWeek weekday(String text) {
        var days = Arrays.stream(DayOfWeek.values()).map(Scalars::print).toList();
        int index = days.indexOf(text);
        if (index < 0) {
            throw new UnknownWord(text, days);
        }
        return DayOfWeek.of(index + 1);
    }

    private static Optional<Method> parser(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("parse")
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findAny();
    }

    private static Object parsed(Class<?> type, String text) {
        var parser = parser(type).orElseThrow(() -> new IllegalStateException(type + " has no parse(String)"));
        try {
            parser.setAccessible(true);
            return parser.invoke(null, text);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(MethodHandles.lookup() + " may not call " + parser, closed);
        }
    }

    /** A word that is none of those expected. */
    static final class UnknownWord extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        final transient Optional<String> nearest;

        UnknownWord(String text, List<String> expected) {
            this(text, expected, "none of " + String.join(", ", expected));
        }

        UnknownWord(String text, Collection<String> expected, String message) {
            super("`" + text + "` is " + message);
            nearest = Nearest.to(text, expected);
        }
    }
}

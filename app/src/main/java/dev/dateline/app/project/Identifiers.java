package dev.dateline.app.project;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes identifiers from titles, each once: lower-case words joined by hyphens, short enough to read in a table. */
public final class Identifiers {

    private static final int LONGEST = 32;

    /** Words that say nothing in an identifier. */
    private static final Set<String> SMALL =
            Set.of("a", "an", "the", "is", "are", "was", "be", "been", "has", "have", "of", "to", "that", "will");

    /** Words at which no identifier that had to be cut should end. */
    private static final Set<String> JOINING = Set.of(
            "and", "or", "at", "by", "for", "from", "in", "into", "on", "than", "until", "when", "with", "within",
            "without");

    /** Latin letters that no decomposition takes apart. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"));

    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’ʼ](?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String otherwise;
    private final Set<String> taken = new HashSet<>();

    /** @param otherwise what a title is called of which hardly anything can be written so, such as {@code step} */
    public Identifiers(String otherwise) {
        this.otherwise = otherwise;
    }

    /** A new identifier; a number sets it apart from those made before. */
    public String of(String title) {
        var plain = plain(title);
        var identifier = plain;
        for (int number = 2; !taken.add(identifier); number++) {
            identifier = plain + "-" + number;
        }
        return identifier;
    }

    /** A title mostly in other scripts is not put into Latin letters, since that depends on its language; it keeps its title. */
    private String plain(String title) {
        var text =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        text = APOSTROPHES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        var latin = new StringBuilder();
        int lost = 0;
        int kept = 0;
        for (int character : text.codePoints().toArray()) {
            var letter = letter(character);
            lost += letter.equals(" ") && Character.isLetter(character) ? 1 : 0;
            kept += letter.equals(" ") ? 0 : 1;
            latin.append(letter);
        }
        var words = words(latin.toString());
        return words.isEmpty() || lost > kept ? otherwise : joined(words);
    }

    private static String letter(int character) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return String.valueOf(digit);
        }
        return character >= 'a' && character <= 'z'
                ? Character.toString(character)
                : LETTERS.getOrDefault(character, " ");
    }

    private static List<String> words(String latin) {
        var all = List.of(latin.strip().split(" +"));
        var telling = all.stream()
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .toList();
        return telling.isEmpty() ? all.stream().filter(word -> !word.isEmpty()).toList() : telling;
    }

    /** As many whole words as fit; one long word is cut. */
    private static String joined(List<String> words) {
        var fitting = new ArrayList<String>();
        int length = -1;
        for (var word : words) {
            length += 1 + word.length();
            if (length > LONGEST) {
                while (!fitting.isEmpty() && JOINING.contains(fitting.getLast())) {
                    fitting.removeLast();
                }
                break;
            }
            fitting.add(word);
        }
        var first = words.getFirst();
        return fitting.isEmpty() ? first.substring(0, Math.min(LONGEST, first.length())) : String.join("-", fitting);
    }
}

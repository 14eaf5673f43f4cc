package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who is quoted in a block. Words in quotation marks that nobody is said to have said are no speech. */
final class Speeches {
    private static final Set<String> SAYING = Terms.set("saying-verbs.txt");
    private static final Set<String> PRONOUNS = Set.of("she", "he", "they");
    private static final String DASHES = "—–-―";

    private final String text;
    private final List<Span> marks;
    private final List<Speech> found = new ArrayList<>();

    private Speeches(String text) {
        this.text = text;
        this.marks = QuotationMarks.in(text);
    }

    /** @param following the text of the next block, which may name the speaker of a block quotation */
    static List<Speech> in(Block block, String following) {
        if (block.isHeading()) {
            return List.of();
        }
        List<Speech> speeches = new Speeches(block.text()).attributed();
        if (!speeches.isEmpty()
                || block.kind() != Block.Kind.QUOTE
                || block.text().isBlank()) {
            return speeches;
        }
        String speaker = startsWithDash(following) ? following : block.text();
        return List.of(new Speech(new Span(0, block.text().length()), block.text(), speaker));
    }

    private List<Speech> attributed() {
        int at = 0;
        while (at < marks.size()) {
            int mark = at;
            Optional<String> speaker = after(mark).or(() -> before(mark));
            int last = speaker.isPresent() ? mark : mark + 1;
            if (speaker.isEmpty() && last < marks.size() && isShortGap(mark)) {
                at++;
                continue;
            }
            speaker.ifPresent(name -> found.add(speech(mark, name)));
            at++;
            while (speaker.isPresent()
                    && at < marks.size()
                    && after(at).isEmpty()
                    && before(at).isEmpty()) {
                at++;
            }
        }
        return found;
    }

    private Speech speech(int mark, String speaker) {
        return new Speech(marks.get(mark), marks.get(mark).of(text), speaker);
    }

    private boolean isShortGap(int mark) {
        return marks.get(mark + 1).start() - marks.get(mark).end() < 4;
    }

    /** "…," said Ann Porter, a nurse. "…" */
    private Optional<String> after(int mark) {
        int from = marks.get(mark).end();
        int to = mark + 1 < marks.size() ? marks.get(mark + 1).start() : text.length();
        String gap = text.substring(from, Math.min(to, from + 300));
        String sentence =
                Sentences.in(gap).stream().findFirst().map(span -> span.of(gap)).orElse("");
        if (startsWithDash(gap)) {
            return Optional.of(gap);
        }
        return says(sentence, 8)
                ? Optional.of(introduced(sentence, marks.get(mark).start()))
                : Optional.empty();
    }

    /** Ann Porter, a nurse, says: "…" */
    private Optional<String> before(int mark) {
        int to = marks.get(mark).start();
        int from = Math.max(mark > 0 ? marks.get(mark - 1).end() : 0, to - 300);
        String gap = text.substring(from, to).strip();
        boolean leads = gap.endsWith(":") || gap.endsWith(",");
        List<Span> sentences = Sentences.in(gap);
        String last = sentences.isEmpty() ? "" : sentences.getLast().of(gap);
        return leads && says(last, 60) ? Optional.of(last) : Optional.empty();
    }

    /** Where only "she said" follows, the sentence before says who she is. */
    private String introduced(String attribution, int quote) {
        Tokens tokens = Tokens.of(attribution);
        if (!tokens.isOneOf(0, PRONOUNS) && !tokens.isOneOf(1, PRONOUNS)) {
            return attribution;
        }
        return text.substring(Math.max(0, quote - 300), quote) + attribution;
    }

    private static boolean says(String sentence, int reach) {
        Tokens tokens = Tokens.of(sentence);
        for (int index = 0; index < Math.min(reach, tokens.size()); index++) {
            if (tokens.isOneOf(index, SAYING)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithDash(String gap) {
        String stripped = gap.strip();
        return stripped.length() > 2
                && DASHES.indexOf(stripped.charAt(0)) >= 0
                && Character.isUpperCase(stripped.replaceFirst("^[—–―-]+\\s*[*_]*", "")
                        .concat(" ")
                        .charAt(0));
    }
}

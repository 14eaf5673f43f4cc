package dev.dateline.engine.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the parts told in the release's own voice by their shape, where no heading names them. */
final class Narrative {
    private static final Cues LAUNCH = Cues.of("launch-cues.txt");
    private static final Cues PROBLEM = Cues.of("problem-cues.txt");
    private static final Cues SOLUTION = Cues.of("solution-cues.txt");
    private static final int ENOUGH = 2;

    private final Outline outline;
    private final Set<String> product;
    private final Set<String> insiders;
    private final Optional<Passage> summary;
    private final int last;
    private final List<Passage> candidates;

    Narrative(Outline outline, Optional<String> product) {
        this.outline = outline;
        this.summary = summaryOf(outline);
        this.product = names(product.orElse(""));
        this.insiders = new HashSet<>(this.product);
        summary.ifPresent(passage -> insiders.addAll(subject(passage)));
        if (this.product.isEmpty() && summary.isPresent()) {
            this.product.addAll(insiders);
        }
        this.last = lastBefore(outline, Integer.MAX_VALUE);
        this.candidates = outline.passages().stream().filter(this::isCandidate).toList();
    }

    Set<String> insiders() {
        return insiders;
    }

    Optional<PartFound> find(Part part) {
        return switch (part) {
            case SUMMARY -> summary.map(passage -> whole(part, passage));
            case PROBLEM ->
                first(part, this::isProblem)
                        .or(() -> embedded(part))
                        .or(this::problemByPlace)
                        .or(this::problemBeforeProduct);
            case SOLUTION ->
                problemBeforeProduct()
                        .filter(problem -> find(Part.PROBLEM).equals(Optional.of(problem)))
                        .flatMap(problem -> after(problem.block()))
                        .or(() -> first(part, this::isSolution))
                        .or(() -> embedded(part))
                        .or(this::solutionByPlace);
            case START -> start();
            case CALL_TO_ACTION -> action();
            case HEADLINE, SUBHEADING, QUOTE, CUSTOMER_QUOTE -> Optional.empty();
        };
    }

    private static Optional<Passage> summaryOf(Outline outline) {
        List<Passage> opening = outline.passages().stream()
                .filter(passage -> passage.isNarrative() && passage.kind() == Block.Kind.PARAGRAPH)
                .filter(passage -> outline.section(passage.block())
                        .filter(part -> part != Part.SUMMARY)
                        .isEmpty())
                .limit(3)
                .toList();
        Optional<Passage> announced =
                opening.stream().filter(Narrative::announces).findFirst();
        return announced.or(() -> opening.stream()
                .findFirst()
                .filter(passage ->
                        passage.block() == outline.passages().getFirst().block())
                .filter(passage -> passage.weigh(PROBLEM) < ENOUGH
                        && !Requests.isStart(passage.narrative().getFirst())));
    }

    private static boolean announces(Passage passage) {
        boolean dateline =
                Datelines.at(passage.text().substring(passage.start()).strip()).isPresent();
        return dateline || LAUNCH.weigh(passage.narrative().getFirst().tokens()) >= ENOUGH;
    }

    /** The capitalised words of the first sentence behind the dateline: company and product. */
    private static Set<String> subject(Passage passage) {
        Tokens tokens = passage.narrative().getFirst().tokens();
        int from = Datelines.at(passage.text())
                .map(dateline -> dateline.span().end())
                .orElse(0);
        Set<String> names = new HashSet<>();
        int seen = 0;
        for (int index = 0; index < tokens.size() && seen < 10; index++) {
            if (tokens.at(index).start() < from) {
                continue;
            }
            seen++;
            boolean name = tokens.isCapitalised(index)
                    && !Nouns.isFunctionWord(tokens, index)
                    && Dates.month(tokens, index).isEmpty();
            if (name && tokens.word(index).length() > 2) {
                names.add(tokens.lower(index).replace("'s", ""));
            }
        }
        return names;
    }

    private static Set<String> names(String product) {
        Set<String> names = new HashSet<>();
        for (String word : product.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (word.length() > 2) {
                names.add(word);
            }
        }
        return names;
    }

    private Optional<PartFound> first(Part part, Predicate<Passage> fits) {
        return candidates.stream().filter(fits).findFirst().map(passage -> whole(part, passage));
    }

    private boolean isCandidate(Passage passage) {
        return passage.isNarrative()
                && passage.kind() == Block.Kind.PARAGRAPH
                && outline.section(passage.block()).isEmpty()
                && (summary.isEmpty() || summary.get().block() != passage.block())
                && !isOnlyStartOrAction(passage);
    }

    private boolean isOnlyStartOrAction(Passage passage) {
        return passage.narrative().stream().allMatch(sentence -> Requests.isStart(sentence) || asks(sentence))
                || Requests.isStart(passage.narrative().getFirst())
                || (passage.block() == last && passage.narrative().stream().anyMatch(this::asks));
    }

    private static int lastBefore(Outline outline, int block) {
        return outline.passages().stream()
                .filter(passage -> passage.isNarrative() && passage.block() < block)
                .mapToInt(Passage::block)
                .max()
                .orElse(-1);
    }

    /** Of two passages in a row the first is the problem if it neither names the product nor sounds like a remedy. */
    private Optional<PartFound> problemByPlace() {
        for (int index = 0; index + 1 < candidates.size(); index++) {
            Passage passage = candidates.get(index);
            Passage next = candidates.get(index + 1);
            boolean before = passage.block() + 1 == next.block() && next.weigh(PROBLEM) < ENOUGH;
            if (before && passage.speeches().isEmpty() && solution(passage) < ENOUGH) {
                return Optional.of(whole(Part.PROBLEM, passage));
            }
        }
        return Optional.empty();
    }

    /** A passage without the product, right before the first that names it. */
    private Optional<PartFound> problemBeforeProduct() {
        boolean told = candidates.size() > 1
                && candidates.get(0).speeches().isEmpty()
                && candidates.get(0).narrative().stream().noneMatch(this::namesProduct)
                && candidates.get(0).block() + 1 == candidates.get(1).block()
                && candidates.get(1).narrative().stream().anyMatch(this::namesProduct);
        return told ? Optional.of(whole(Part.PROBLEM, candidates.get(0))) : Optional.empty();
    }

    private Optional<PartFound> after(int block) {
        return candidates.stream()
                .filter(passage -> passage.block() == block + 1 && isOwn(passage))
                .findFirst()
                .map(passage -> whole(Part.SOLUTION, passage));
    }

    /** What follows the problem and complains of less is its solution. */
    private Optional<PartFound> solutionByPlace() {
        int problem = find(Part.PROBLEM).map(PartFound::block).orElse(Integer.MAX_VALUE - 1);
        return candidates.stream()
                .filter(passage -> passage.block() == problem + 1 && complainsLess(passage, problem) && isOwn(passage))
                .findFirst()
                .map(passage -> whole(Part.SOLUTION, passage));
    }

    private boolean complainsLess(Passage passage, int problem) {
        return passage.weigh(PROBLEM) < ENOUGH
                || candidates.stream()
                        .anyMatch(
                                before -> before.block() == problem && passage.weigh(PROBLEM) < before.weigh(PROBLEM));
    }

    private boolean isProblem(Passage passage) {
        return passage.weigh(PROBLEM) >= ENOUGH && passage.weigh(PROBLEM) > solution(passage);
    }

    private boolean isSolution(Passage passage) {
        return solution(passage) >= ENOUGH && solution(passage) >= passage.weigh(PROBLEM) && isOwn(passage);
    }

    /** A passage that only introduces a speaker is no solution. */
    private static boolean isOwn(Passage passage) {
        return passage.speeches().isEmpty()
                || passage.narrative().getFirst().span().start()
                        < passage.speeches().getFirst().span().start();
    }

    private int solution(Passage passage) {
        int named = passage.narrative().stream().anyMatch(this::namesProduct) ? 2 : 0;
        return passage.weigh(SOLUTION) + named;
    }

    private boolean namesProduct(Passage.Sentence sentence) {
        Tokens tokens = sentence.tokens();
        for (int index = 0; index < tokens.size(); index++) {
            if (tokens.isCapitalised(index)
                    && product.contains(tokens.lower(index).replace("'s", ""))) {
                return true;
            }
        }
        return false;
    }

    /** A problem told in one sentence of the summary, or a solution in one of the problem's paragraph. */
    private Optional<PartFound> embedded(Part part) {
        boolean problem = part == Part.PROBLEM;
        return outline.passages().stream()
                .filter(passage -> outline.section(passage.block()).isEmpty()
                        || outline.section(passage.block()).get() == Part.SUMMARY)
                .filter(passage -> problem || isCandidate(passage))
                .flatMap(passage -> passage.narrative().stream()
                        .filter(sentence -> problem ? complains(sentence) : solves(sentence))
                        .map(sentence -> new PartFound(part, passage.block(), Optional.of(sentence.span()))))
                .findFirst();
    }

    private static boolean complains(Passage.Sentence sentence) {
        return PROBLEM.weigh(sentence.tokens()) >= 3;
    }

    private boolean solves(Passage.Sentence sentence) {
        return namesProduct(sentence) && SOLUTION.weigh(sentence.tokens()) >= ENOUGH;
    }

    private Optional<PartFound> start() {
        return sentencesOf(passage -> true)
                .filter(found -> Requests.isStart(found.sentence))
                .findFirst()
                .map(found -> found.part(Part.START))
                .or(this::startByPlace);
    }

    /** Late in the release, behind the solution, a passage of things to do. */
    private Optional<PartFound> startByPlace() {
        int solution = find(Part.SOLUTION).map(PartFound::block).orElse(Integer.MAX_VALUE);
        return outline.passages().stream()
                .filter(passage -> passage.isNarrative()
                        && passage.block() > solution
                        && passage.speeches().isEmpty())
                .filter(passage -> passage.narrative().stream().anyMatch(Requests::isInstruction))
                .filter(passage -> passage.narrative().stream().noneMatch(this::asks))
                .findFirst()
                .map(passage -> whole(Part.START, passage));
    }

    private boolean asks(Passage.Sentence sentence) {
        return Requests.isAction(sentence, product);
    }

    private Optional<PartFound> action() {
        int before = Math.max(0, lastBefore(outline, last));
        return sentencesOf(passage -> passage.block() >= before)
                .filter(found -> asks(found.sentence)
                        && (found.passage.block() == last || Requests.hasAddress(found.sentence.tokens())))
                .reduce((earlier, later) -> later)
                .map(found -> found.part(Part.CALL_TO_ACTION))
                .or(this::actionByPlace);
    }

    /** The last passage, where the one that says how to begin came before. */
    private Optional<PartFound> actionByPlace() {
        int start = start().map(PartFound::block).orElse(Integer.MAX_VALUE);
        return outline.passages().stream()
                .filter(passage -> passage.block() == last && passage.block() > start)
                .filter(passage -> passage.speeches().isEmpty() && passage.kind() == Block.Kind.PARAGRAPH)
                .findFirst()
                .map(passage -> whole(Part.CALL_TO_ACTION, passage));
    }

    private Stream<Found> sentencesOf(Predicate<Passage> which) {
        return outline.passages().stream()
                .filter(which)
                .filter(passage -> outline.section(passage.block())
                        .filter(part -> part != Part.START && part != Part.CALL_TO_ACTION)
                        .isEmpty())
                .flatMap(passage -> passage.narrative().stream().map(sentence -> new Found(passage, sentence)));
    }

    private static PartFound whole(Part part, Passage passage) {
        return new PartFound(part, passage.block(), Optional.empty());
    }

    private record Found(Passage passage, Passage.Sentence sentence) {
        PartFound part(Part part) {
            boolean alone = passage.sentences().size() == 1;
            return new PartFound(part, passage.block(), alone ? Optional.empty() : Optional.of(sentence.span()));
        }
    }
}

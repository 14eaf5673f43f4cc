package dev.dateline.engine.language;

import java.util.ArrayList;
import java.util.List;

/** A block of the release with what its sentences and quotations say. */
record Passage(int block, Block.Kind kind, String text, int start, List<Sentence> sentences, List<Speech> speeches) {
    /** @param start where the text goes on behind a label such as "Problem:" */
    static Passage of(int number, Block block, int start, String following) {
        List<Speech> speeches = Speeches.in(block, following);
        List<Sentence> sentences = new ArrayList<>();
        int nextSpeech = 0;
        for (Span span : Sentences.in(block.text())) {
            while (nextSpeech < speeches.size()
                    && speeches.get(nextSpeech).span().end() <= span.start()) {
                nextSpeech++;
            }
            boolean quoted = nextSpeech < speeches.size()
                    && speeches.get(nextSpeech).span().overlaps(span);
            if (span.end() > start) {
                sentences.add(new Sentence(span, Tokens.of(span.of(block.text())), quoted));
            }
        }
        return new Passage(number, block.kind(), block.text(), start, sentences, speeches);
    }

    /** The sentences in the release's own voice. */
    List<Sentence> narrative() {
        return kind == Block.Kind.QUOTE
                ? List.of()
                : sentences.stream().filter(sentence -> !sentence.quoted()).toList();
    }

    boolean isNarrative() {
        return !narrative().isEmpty();
    }

    int weigh(Cues cues) {
        return narrative().stream()
                .mapToInt(sentence -> Math.clamp(cues.weigh(sentence.tokens()), -2, 3))
                .sum();
    }

    record Sentence(Span span, Tokens tokens, boolean quoted) {}
}

package dev.dateline.engine.language;

import java.util.Set;

/** Decides whether a speaker speaks for the company or for its customers: by role, by company, by what they say of themselves. */
final class Speakers {
    private static final Cues ROLES = Cues.of("speaker-roles.txt");
    private static final Cues VOICE = Cues.of("speaker-voice.txt");

    private final Set<String> insiders;

    /** @param insiders the names of product and company, in lower case */
    Speakers(Set<String> insiders) {
        this.insiders = insiders;
    }

    /** Above zero for a spokesperson, below for a customer, zero where nothing tells. */
    int side(Speech speech) {
        Tokens speaker = Tokens.of(speech.speaker());
        int voice = Math.clamp(VOICE.weigh(Tokens.of(speech.words())), -1, 1);
        return 2 * ROLES.weigh(speaker) + company(speaker) + origin(speaker) + voice;
    }

    private int company(Tokens speaker) {
        for (int index = 1; index < speaker.size(); index++) {
            boolean belongs = speaker.is(index - 1, "of") || speaker.is(index - 1, "at") || speaker.is(index + 1, "s");
            boolean possessive = insiders.contains(speaker.lower(index).replace("'s", ""))
                    && speaker.lower(index).endsWith("'s");
            if (possessive || (belongs && speaker.isCapitalised(index) && insiders.contains(speaker.lower(index)))) {
                return 4;
            }
        }
        return 0;
    }

    /** A nurse from Tucson; Aino Virtanen, 78. */
    private static int origin(Tokens speaker) {
        for (int index = 1; index < speaker.size(); index++) {
            boolean from = speaker.is(index - 1, "from") && speaker.isCapitalised(index);
            boolean age = speaker.is(index - 1, ",")
                    && speaker.isNumber(index)
                    && speaker.word(index).length() == 2;
            if (from || age) {
                return -5;
            }
        }
        return 0;
    }
}

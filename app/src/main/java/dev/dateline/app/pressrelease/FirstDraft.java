package dev.dateline.app.pressrelease;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A press release to begin with: every part in its order, and where nothing is known yet, a sentence that says what belongs there.
 *
 * @param claim the words of the most important claim, without a full stop
 */
public record FirstDraft(
        String headline, String subheading, String place, String problem, String claim, String claimId) {

    private static final String TO_WRITE = """

            Here stands how it works for the customer now, told without the names of technologies.

            Here somebody who answers for the result says, under their own name, why it was worth doing.

            Here stands the first thing a customer does to start, and how long that takes.

            Here a customer says, with a name and a role, what went wrong before and what is different today.

            Here stands where the reader can go today, and what to do there.
            """;

    private static final String QUESTIONS = """
            ## Customer questions

            ### What does it cost?

            A good answer begins with a number: the price, what it includes and what costs extra.

            ### How do I start?

            A good answer names the first thing to do and how long it takes until something useful happens.

            ### How is it different from what I use today?

            A good answer names the alternatives customers have and one thing each of them does better.

            ### Where can I get help?

            A good answer names the place, the hours and how soon somebody answers.

            ### What happens to my data?

            A good answer says what is kept, where, for how long, who sees it and how it is taken away again.

            ## Internal questions

            ### What does it cost us, and when does it pay?

            A good answer gives a range for the cost, a range for the return and the month in which one passes the other.

            ### What are the greatest risks?

            A good answer names the three most likely reasons to fail, and the sign by which each would show first.

            ### Whom do we depend on?

            A good answer names each team, supplier and authority, and by which day we need what from them.

            ### Which metric tells us that it worked?

            A good answer names one metric, its value today, its threshold, and what must not get worse meanwhile.

            ### Which alternatives did we look at?

            A good answer names at least two, doing nothing among them, and why each was left.

            ### Why now?

            A good answer says what has changed, and what waiting for a year would cost.

            ### What is out of scope?

            A good answer lists what a reader might expect and will not get, and why.
            """;

    private static final Set<String> TO_BE_WRITTEN = Stream.of(TO_WRITE, QUESTIONS)
            .flatMap(String::lines)
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());

    /** Whether a paragraph is one of those that say what belongs in their place. */
    static boolean isToBeWritten(String paragraph) {
        return TO_BE_WRITTEN.contains(paragraph);
    }

    public PressRelease release() {
        var head = new PressRelease.Head(
                Optional.of(headline), Optional.of(subheading), Optional.of(place), PressRelease.Stage.DRAFT);
        var link = "[" + PlainWords.escaped(claim) + "](claim:" + claimId + ")";
        var summary =
                Character.isUpperCase(claim.codePointAt(0)) ? link + " as of today." : "As of today, " + link + ".";
        return new PressRelease(head, "\n" + summary + "\n\n" + PlainWords.paragraph(problem) + "\n" + TO_WRITE, 6);
    }

    /** What every FAQ must answer. */
    public Faq faq() {
        return new Faq(QUESTIONS);
    }
}

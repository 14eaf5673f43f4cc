package dev.dateline.app.pressrelease;

import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Like;
import dev.dateline.app.project.Otherwise;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reader says about the document, a claim or a step.
 *
 * @param on what it is about: {@code press-release}, {@code faq}, {@code claim:deploy-time} or {@code step:store}
 * @param by who said it
 * @param resolved whether nothing is left to be done about it
 * @param account of whoever said it, where the workbench has accounts; a name can be another's too
 */
public record Comment(
        String id,

        @Like(
                value = "press-release|faq|claim:[a-z0-9-]+|step:[a-z0-9-]+",
                what = "press-release, faq, claim:… or step:…")
        String on,

        String text,
        String by,
        LocalDate at,
        @Otherwise("false") boolean resolved,
        Optional<String> account) {

    static final int LONGEST = 5_000;

    public static final Kind<Comment> KIND = Kind.list("comments", Comment.class, "id", Comment::id);

    public Comment {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a comment's text must have 1 to " + LONGEST + " characters");
        }
    }

    boolean isBy(Visitor visitor) {
        return visitor.isKnown()
                ? account.filter(visitor.account()::equals).isPresent()
                : account.isEmpty() && by.equals(visitor.name());
    }
}

package dev.dateline.app.pressrelease;

import dev.dateline.app.page.Days;
import dev.dateline.app.workbench.Opened;
import java.util.List;
import java.util.Optional;

/**
 * What readers say about one thing, with the form to say more.
 *
 * @param on what it is about
 * @param mayRemark whether the visitor may say something
 * @param wrong why what was typed was not taken
 */
public record CommentsView(
        String on,
        String heading,
        List<Said> open,
        List<Said> resolved,
        boolean mayRemark,
        boolean mayEdit,
        String typed,
        Optional<String> wrong) {

    /** @param own whether the visitor said it */
    public record Said(String id, String text, String by, String day, boolean own) {}

    /** @param on what it is about, such as {@code claim:deploy-time} */
    public static CommentsView of(Opened project, String on) {
        return of(project, on, "", Optional.empty());
    }

    static CommentsView of(Opened project, String on, String typed, Optional<String> wrong) {
        var all = project.contents().of(Comment.KIND).stream()
                .filter(comment -> comment.on().equals(on))
                .toList();
        var open = all.stream()
                .filter(comment -> !comment.resolved())
                .map(comment -> said(project, comment))
                .toList();
        var resolved = all.stream()
                .filter(Comment::resolved)
                .map(comment -> said(project, comment))
                .toList();
        return new CommentsView(
                on,
                open.isEmpty() ? "Comments" : open.size() == 1 ? "One comment" : open.size() + " comments",
                open,
                resolved,
                project.mayRemark(),
                project.mayEdit(),
                typed,
                wrong);
    }

    private static Said said(Opened project, Comment comment) {
        return new Said(
                comment.id(),
                comment.text(),
                comment.by(),
                Days.brief(comment.at(), project.today().date()),
                project.mayRemark() && comment.isBy(project.visitor()));
    }
}

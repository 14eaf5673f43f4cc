package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.ClaimFace;
import dev.dateline.app.claims.ClaimRow;
import dev.dateline.app.claims.Outlook;
import java.util.List;
import java.util.Optional;

/**
 * The sheet, ready to be shown.
 *
 * @param stage how far the document is, in words
 * @param until how far off the launch is, in words
 * @param missing what the checks miss in the document as a whole
 */
record PressReleaseView(
        String stage,
        String project,
        String until,
        String day,
        String headline,
        Optional<String> subheading,
        List<Piece> pieces,
        List<Outlook.Note> notes,
        String standing,
        List<Remark> missing,
        List<ClaimRow> claims,
        String claimsHeading,
        Optional<String> footnote,
        boolean empty,
        CommentsView comments) {

    /** Whether nothing stands beside the text, so that it needs no margin. */
    boolean plain() {
        return notes.isEmpty() && beside() == 0;
    }

    /** How many remarks hang beside the text. */
    int beside() {
        return pieces.stream().mapToInt(piece -> piece.remarks().size()).sum();
    }

    /**
     * A block of the text with what hangs beside it and opens beneath it.
     *
     * @param dateline place and date before the first words
     */
    record Piece(
            Markdown.Block block,
            boolean first,
            boolean last,
            Optional<Dateline> dateline,
            List<Remark> remarks,
            Optional<ClaimFace> opened) {}

    record Dateline(Optional<String> place, String date) {}
}

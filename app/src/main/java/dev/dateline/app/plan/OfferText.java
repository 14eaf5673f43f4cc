package dev.dateline.app.plan;

import dev.dateline.app.terminal.Table;
import dev.dateline.app.terminal.Terminal;
import java.time.LocalDate;

/** What a search for a better schedule has come to, for people at a terminal. */
final class OfferText {

    private static final int MOST_ROWS = 40;

    private final Sought sought;
    private final Terminal terminal;

    OfferText(Sought sought, Terminal terminal) {
        this.sought = sought;
        this.terminal = terminal;
    }

    void print() {
        terminal.line("");
        sought.offer().ifPresent(this::offer);
        var beyond = OfferWords.beyond(sought);
        if (!beyond.isBlank()) {
            terminal.paragraph(beyond, 0);
        }
    }

    private void offer(Offer offer) {
        var words = new OfferWords(offer, LocalDate::toString);
        terminal.line(terminal.bold(words.heading()));
        terminal.paragraph(words.sentence(), 0);
        var figures = new Table().text("", 16).column("now").column("with these dates");
        words.figures().forEach(figure -> figures.row(figure.what(), figure.now(), figure.then()));
        figures.print(terminal);
        terminal.line("");
        var table = new Table().text("step", 16).column("due now").column("due then");
        offer.moves().stream()
                .limit(MOST_ROWS)
                .forEach(move ->
                        table.row(move.step(), move.from().toString(), move.to().toString()));
        table.print(terminal);
        if (offer.moves().size() > MOST_ROWS) {
            terminal.line("and " + (offer.moves().size() - MOST_ROWS) + " more");
        }
        terminal.paragraph("`--keep` beside `--improve` writes them into schedule.yaml.", 0);
    }
}

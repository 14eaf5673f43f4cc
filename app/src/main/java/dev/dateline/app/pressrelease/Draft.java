package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Finding;
import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.FolderReader;
import dev.dateline.engine.language.Quantities;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A press release in Markdown that is no project: any document, however it is laid out. */
final class Draft {

    private static final int WORDS_IN_A_NAME = 4;

    private final String file;
    private final Prose prose;

    private Draft(String file, Prose prose) {
        this.file = file;
        this.prose = prose;
    }

    static Draft read(Path path) throws FolderProblems {
        var name = String.valueOf(path.getFileName());
        return new Draft(name, new Prose(name, FolderReader.document(path), 1));
    }

    List<Finding> findings() {
        var head =
                new PressRelease.Head(Optional.empty(), Optional.empty(), Optional.empty(), PressRelease.Stage.DRAFT);
        return new DocumentCraft(file, head, prose, Optional.empty()).findings();
    }

    /** The measurable statements: each number with its unit could be a claim. */
    List<ClaimLink> claims() {
        var claims = new ArrayList<ClaimLink>(ClaimLink.in(prose));
        var taken = new HashSet<String>();
        for (var passage : prose.passages()) {
            for (var quantity : Quantities.in(passage.text())) {
                if (passage.links().stream()
                        .noneMatch(
                                link -> link.claim().isPresent() && link.span().overlaps(quantity.span()))) {
                    var words = prose.verbatim(passage, quantity.span());
                    claims.add(new ClaimLink(
                            name(passage.text().substring(quantity.span().start()), taken),
                            words,
                            prose.place(passage, quantity.span().start())));
                }
            }
        }
        return claims;
    }

    /** From the first words: "80 % less time per deployment" becomes 80-less-time-per. */
    private static String name(String text, Set<String> taken) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = List.of(plain.replaceAll("[^a-z0-9]+", " ").strip().split(" "));
        var name = String.join("-", words.subList(0, Math.min(WORDS_IN_A_NAME, words.size())));
        var unique = name;
        for (int k = 2; !taken.add(unique); k++) {
            unique = name + "-" + k;
        }
        return unique;
    }
}

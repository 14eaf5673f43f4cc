package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a claim where the press release says them. */
public record ClaimLink(String id, String words, Place place) {

    private static final String SCHEME = "claim:";

    /** The claim an address names, {@code claim:deploy-time}. */
    static Optional<String> idOf(String address) {
        return address.startsWith(SCHEME) ? Optional.of(address.substring(SCHEME.length())) : Optional.empty();
    }

    /** The claim links of the press release, in the order of the text. */
    public static List<ClaimLink> of(Contents contents) {
        return contents.of(PressRelease.KIND).stream()
                .flatMap(release -> in(release.prose()).stream())
                .toList();
    }

    /** The words of each claim that the press release links, where it says it first. */
    public static Map<String, String> words(Contents contents) {
        var words = new HashMap<String, String>();
        of(contents).forEach(link -> words.putIfAbsent(link.id(), link.words()));
        return words;
    }

    static List<ClaimLink> in(Prose prose) {
        var links = new ArrayList<ClaimLink>();
        for (var passage : prose.passages()) {
            for (var anchor : passage.links()) {
                anchor.claim()
                        .ifPresent(id -> links.add(new ClaimLink(
                                id,
                                prose.verbatim(passage, anchor.span()),
                                prose.place(passage, anchor.span().start()))));
            }
        }
        return links;
    }
}

package dev.dateline.app.pressrelease;

import dev.dateline.app.claims.ClaimWording;
import dev.dateline.app.workbench.Opened;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The words of the claims, as the press release says them first. */
@Component
final class SaidWords implements ClaimWording {

    /** Worked out once for a revision. */
    private record Known(Map<String, String> words) {}

    @Override
    public Map<String, String> of(Opened project) {
        return project.once(Known.class, () -> new Known(read(project))).words;
    }

    private static Map<String, String> read(Opened project) {
        var words = new LinkedHashMap<String, String>();
        for (var release : project.contents().of(PressRelease.KIND)) {
            for (var passage : release.prose().passages()) {
                for (var anchor : passage.links()) {
                    var said = passage.text()
                            .substring(anchor.span().start(), anchor.span().end());
                    anchor.claim().ifPresent(id -> words.putIfAbsent(id, said));
                }
            }
        }
        return words;
    }
}

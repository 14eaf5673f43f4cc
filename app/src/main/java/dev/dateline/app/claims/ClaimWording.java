package dev.dateline.app.claims;

import dev.dateline.app.workbench.Opened;
import java.util.Map;

/** In which words the press release says each claim. It lies further down and offers this as a bean. */
public interface ClaimWording {

    /** The words by the claim's identifier, in the order of the text. */
    Map<String, String> of(Opened project);
}

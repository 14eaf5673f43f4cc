package dev.dateline.app.pressrelease;

import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Otherwise;
import java.util.Locale;
import java.util.Optional;

/**
 * press-release.md: what success looks like on the day of the launch.
 *
 * @param text the Markdown behind the front matter, as it stands
 * @param textLine the line of the file in which the text begins, from 1
 */
public record PressRelease(Head head, String text, int textLine) {

    public static final Kind<PressRelease> KIND =
            new Kind<>("press-release", PressRelease.class, new PressReleaseFile(), release -> "press-release");

    Prose prose() {
        return new Prose(PressReleaseFile.PATH, text, textLine);
    }

    /** The front matter. */
    public record Head(
            Optional<String> headline,
            Optional<String> subheading,
            Optional<String> place,
            @Otherwise("draft") Stage status) {}

    /** How far a document is. */
    public enum Stage {
        DRAFT,
        REVIEW,
        APPROVED,
        LAUNCHED,
        STOPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

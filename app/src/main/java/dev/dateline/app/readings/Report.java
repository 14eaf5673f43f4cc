package dev.dateline.app.readings;

import dev.dateline.app.metrics.SourceSystem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** A kind of file that tools write, or clouds send. */
interface Report {

    /** Counts what is in the file, as it streams past. */
    Tally read(InputStream file) throws IOException, NotRead;

    /** The most of it that is read, in bytes after unpacking. */
    default long most() {
        return 200_000_000;
    }

    static Optional<Report> of(SourceSystem.Type kind) {
        return switch (kind) {
            case FOCUS -> Optional.of(new Focus());
            case SARIF -> Optional.of(new Sarif());
            case JUNIT -> Optional.of(new JUnitReport());
            case CYCLONEDX -> Optional.of(new CycloneDx());
            case SCORECARD -> Optional.of(new Scorecard());
            case GIT, GITHUB, GITLAB, CDEVENTS, STANDARD_WEBHOOKS, CSV, HTTP, SURVEY -> Optional.empty();
        };
    }

    /** @param what is none */
    static NotRead noJson(String what, JacksonException broken) {
        var place = broken.getLocation();
        return new NotRead(
                broken instanceof StreamConstraintsException
                        ? what + " is nested deeper than anybody needs, or has a number or a name without end"
                        : what + " is no whole JSON"
                                + (place == null
                                        ? ""
                                        : "; it breaks off at line " + place.getLineNr() + ", column "
                                                + place.getColumnNr()));
    }

    /** The same with one message for whatever is wrong with it. */
    default Tally tally(InputStream file) throws NotRead {
        Tally tally;
        try (var unpacked = Unpacked.of(file, most())) {
            tally = read(unpacked);
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof Unpacked.TooLong much) {
                throw new NotRead(String.valueOf(much.getMessage()));
            }
            throw noJson("it", broken);
        } catch (IOException broken) {
            throw new NotRead(Optional.ofNullable(broken.getMessage()).orElse("it broke off"));
        }
        if (tally.size() > Tally.MOST_VALUES) {
            throw new NotRead("it has " + tally.size() + " values; at most " + Tally.MOST_VALUES
                    + " are taken at once, so hand it in a month at a time");
        }
        return tally;
    }
}

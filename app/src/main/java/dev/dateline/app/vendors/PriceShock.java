package dev.dateline.app.vendors;

import dev.dateline.app.project.FolderProblems;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a vendor's customers once met, from a list that comes with the program, to try on one's own.
 *
 * @param times what the price became of what it was; none where something else happened than a rise
 * @param when in words
 * @param url where it can be read
 * @param status whether somebody says so, several report it, or it stands in a price list or a filing
 */
public record PriceShock(
        String id, String name, Optional<BigDecimal> times, String what, String when, String url, Status status) {

    private static final Kind<PriceShock> KIND = Kind.list("price-shocks", PriceShock.class, "id", PriceShock::id);

    /** How far one can rely on it. */
    public enum Status {
        ALLEGED,
        REPORTED,
        CONFIRMED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class Library {
        static final List<PriceShock> SHOCKS = read();
    }

    /** All of the list, the smallest rise first. */
    public static List<PriceShock> all() {
        return Library.SHOCKS;
    }

    public static Optional<PriceShock> named(String id) {
        return all().stream().filter(shock -> shock.id.equals(id)).findFirst();
    }

    /** {@code +1,050 %}; empty where the price is not what changed. */
    public String rise() {
        return times.map(many -> rise(many.doubleValue())).orElse("");
    }

    public static String rise(double times) {
        return String.format(Locale.ENGLISH, "%+,.0f %%", (times - 1) * 100);
    }

    private static List<PriceShock> read() {
        try (var in = PriceShock.class.getResourceAsStream("price-shocks.yaml")) {
            if (in == null) {
                throw new IllegalStateException("price-shocks.yaml is missing from the program");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Texts.empty("price shocks", List.of())
                    .with(Map.of(KIND, Optional.of(text)))
                    .contents()
                    .of(KIND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (FolderProblems wrong) {
            throw new IllegalStateException(wrong.problems().toString(), wrong);
        }
    }
}

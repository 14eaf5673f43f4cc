package dev.dateline.app.vendors;

import dev.dateline.app.project.Amounts;
import dev.dateline.app.project.Chance;
import dev.dateline.app.project.Kind;
import dev.dateline.app.project.Ref;
import dev.dateline.app.project.Source;
import dev.dateline.app.project.Span;
import dev.dateline.app.project.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whom the project depends on, until when, and what leaving would take.
 *
 * @param yearly the price of a year, in the project's currency
 * @param until the contract's last day
 * @param notice how long before that day one must have said that one leaves
 * @param data in which form one gets one's own things back
 * @param alternatives who else could do it
 * @param promises what the vendor said it would do, with what was seen of it
 */
public record Vendor(
        String id,
        String name,
        Optional<BigDecimal> yearly,
        Optional<LocalDate> until,
        Optional<Span> notice,
        @Ref({"steps", "claims"}) List<String> uses,
        Optional<Shock> shock,
        Optional<Exit> exit,
        Optional<Takeout> data,
        List<String> alternatives,
        List<Promise> promises,
        Optional<String> note,
        Optional<Source> source) {

    public static final Kind<Vendor> KIND = Kind.list("vendors", Vendor.class, "id", Vendor::id);

    public Vendor {
        yearly.filter(amount -> amount.signum() < 0).ifPresent(amount -> {
            throw new IllegalArgumentException("yearly (" + amount.toPlainString() + ") must not be negative");
        });
    }

    /** A rise of the price to so many times what it was. */
    public record Shock(Chance chance, BigDecimal times) {

        public Shock {
            if (times.signum() <= 0) {
                throw new IllegalArgumentException("times (" + times.toPlainString() + ") must be above 0");
            }
        }
    }

    /** What leaving costs and takes. */
    public record Exit(Optional<Amounts> cost, Optional<WorkingDays> takes) {

        public Exit {
            WorkingDays.refuseNegative("takes", takes);
        }
    }

    /**
     * In which form one gets one's own things back.
     *
     * @param tried the day somebody took them out and read them elsewhere
     */
    public record Takeout(Form form, Optional<LocalDate> tried) {

        /** Open: others read it as it is. Export: it comes out and must be worked over. Closed: it does not come out. */
        public enum Form {
            OPEN,
            EXPORT,
            CLOSED
        }
    }
}

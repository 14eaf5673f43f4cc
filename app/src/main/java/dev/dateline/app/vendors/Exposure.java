package dev.dateline.app.vendors;

import dev.dateline.app.project.Contents;
import dev.dateline.app.project.Figure;
import dev.dateline.app.project.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a vendor costs, and what a squeeze would, over the time one plans for: from today to a year after the launch. The price is what the
 * contract says until its last day; only after that can it rise.
 *
 * @param end the last day of that time
 */
public record Exposure(Vendor vendor, LocalDate today, LocalDate end) {

    /** A mean year in days. */
    private static final double YEAR = 365.25;

    public static Exposure of(Vendor vendor, LocalDate launch, LocalDate today) {
        return new Exposure(vendor, today, (launch.isAfter(today) ? launch : today).plusYears(1));
    }

    /** Of every vendor, in the order of the file. */
    public static List<Exposure> all(Contents contents, LocalDate today) {
        return contents.of(Vendor.KIND).stream()
                .map(vendor -> of(vendor, contents.project().launch(), today))
                .toList();
    }

    /** The last day on which one can still say that one leaves; none where the contract's end is not known. */
    public Optional<LocalDate> lastDayToAct() {
        return vendor.until().map(until -> until.minusDays(noticeDays()));
    }

    /** A part of a day is a day. */
    private long noticeDays() {
        return vendor.notice()
                .map(Span::duration)
                .map(length -> Math.ceilDiv(length.toSeconds(), 86_400L))
                .orElse(0L);
    }

    Figure lastDayFigure() {
        return new Figure(
                "last day to act",
                lastDayToAct().map(LocalDate::toString),
                "date",
                "the contract's last day"
                        + vendor.until().map(until -> ", " + until + ",").orElse("")
                        + " less its notice"
                        + vendor.notice().map(notice -> ", " + notice).orElse(", of which nothing is written"),
                "vendors.yaml",
                vendor.source().flatMap(source -> source.seen()),
                "");
    }

    /** How long one plans for, in years. */
    public double years() {
        return ChronoUnit.DAYS.between(today, end) / YEAR;
    }

    /** The part of it after the contract's end, in which the price may be another. */
    public double yearsAfter() {
        var from = vendor.until()
                .map(until -> until.plusDays(1))
                .filter(day -> day.isAfter(today))
                .orElse(today);
        return Math.max(0, ChronoUnit.DAYS.between(from, end)) / YEAR;
    }

    public double yearly() {
        return vendor.yearly().map(amount -> amount.doubleValue()).orElse(0.0);
    }

    /** The whole time at the present price. */
    public double present() {
        return yearly() * years();
    }

    /** What comes on top when the price rises to so many times what it was. */
    public double extra(double times) {
        return yearly() * (times - 1) * yearsAfter();
    }

    /** What comes on top if the shock one reckons with strikes; nought where none is written. */
    public double ownExtra() {
        return vendor.shock().map(shock -> extra(shock.times().doubleValue())).orElse(0.0);
    }

    /** How this was reckoned. */
    public Figure figure(String currency) {
        return new Figure(
                vendor.name(),
                Optional.of(String.valueOf(Math.round(present()))),
                currency,
                "the yearly price × the years from " + today + " to " + end
                        + ", a year after the launch. A shock raises it from the end of the contract on"
                        + vendor.until().map(until -> " (" + until + ")").orElse(" (none is written, so from today)"),
                "vendors.yaml",
                vendor.source().flatMap(source -> source.seen()),
                "inflation, and what volume would change");
    }
}

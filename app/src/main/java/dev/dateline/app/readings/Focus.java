package dev.dateline.app.readings;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cloud's bill in FOCUS 1.x (focus.finops.org), as CSV: what was billed and what it cost in effect, by day, by service and by team. A
 * charge counts on the day its period begins. Its team is its tag {@code team}, otherwise its sub-account.
 */
final class Focus implements Report {

    private static final long MOST = 2_000_000_000L;
    private static final int MOST_PROBLEMS = 20;
    private static final int LONGEST_LINE = 1_000_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_TAGS = 200_000;
    private static final List<String> NEEDED =
            List.of("BilledCost", "EffectiveCost", "BillingCurrency", "ChargePeriodStart", "ServiceName");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,30})?([eE]-?\\d{1,2})?");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Key, Cost> costs = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> values = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> months = new HashSet<>();
    private final Map<String, String> teams = new HashMap<>();
    private String currency = "";
    private long rows;

    private record Key(String day, String service, String team) {}

    private static final class Cost {
        private BigDecimal billed = BigDecimal.ZERO;
        private BigDecimal effective = BigDecimal.ZERO;
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public Tally read(InputStream file) throws IOException, NotRead {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var lines = new ShortLines(new BufferedReader(new InputStreamReader(file, decoder), 1 << 16));
        var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (var csv = CSVParser.parse(lines, format)) {
            Map<String, Integer> columns = Map.of();
            for (var row : csv) {
                if (columns.isEmpty()) {
                    columns = columns(row);
                } else {
                    row(row, columns, csv.getCurrentLineNumber());
                }
            }
            if (columns.isEmpty()) {
                throw new NotRead("it is empty");
            }
        } catch (UncheckedIOException broken) {
            throw told(Optional.ofNullable(broken.getCause()).orElse(new IOException("it broke off")));
        } catch (CharacterCodingException wrong) {
            throw told(wrong);
        }
        if (!problems.isEmpty()) {
            throw new NotRead(String.join("; ", problems));
        } else if (rows == 0) {
            throw new NotRead("there is no charge in it");
        }
        sum();
        var total = values.getOrDefault("effective-cost", Map.of()).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Tally(
                rows + " charges of "
                        + String.join(", ", months.stream().sorted().toList()) + ", in effect "
                        + total.setScale(2, RoundingMode.HALF_UP).toPlainString() + " " + currency,
                Optional.empty(),
                currency,
                rounded());
    }

    private static NotRead told(IOException broken) {
        return new NotRead(
                broken instanceof CharacterCodingException
                        ? "it is not UTF-8 text"
                        : Optional.ofNullable(broken.getMessage()).orElse("it broke off"));
    }

    private static Map<String, Integer> columns(CSVRecord head) throws NotRead {
        var columns = new LinkedHashMap<String, Integer>();
        for (int k = 0; k < head.size(); k++) {
            columns.put(head.get(k).replace("\ufeff", "").strip(), k);
        }
        var missing = NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new NotRead("line 1: the columns " + String.join(", ", missing)
                    + " are missing; a bill in FOCUS 1.x as CSV has them");
        }
        return columns;
    }

    private void row(CSVRecord row, Map<String, Integer> columns, long line) throws NotRead {
        var day = Tally.day(cell(row, columns, "ChargePeriodStart"));
        var billed = number(cell(row, columns, "BilledCost"));
        var effective = number(cell(row, columns, "EffectiveCost"));
        var paidIn = cell(row, columns, "BillingCurrency");
        if (day.isEmpty()) {
            refuse(line, "ChargePeriodStart (" + shortened(cell(row, columns, "ChargePeriodStart")) + ") is no date");
        } else if (billed.isEmpty() || effective.isEmpty()) {
            var name = billed.isEmpty() ? "BilledCost" : "EffectiveCost";
            refuse(line, name + " (" + shortened(cell(row, columns, name)) + ") is no number");
        } else if (!paidIn.matches("[A-Z]{3}")) {
            refuse(line, "BillingCurrency (" + shortened(paidIn) + ") is no currency such as EUR");
        } else if (!currency.isEmpty() && !currency.equals(paidIn)) {
            refuse(
                    line,
                    "BillingCurrency is " + paidIn + ", that of the lines before " + currency
                            + "; hand in each currency as a source of its own");
        } else {
            currency = paidIn;
            rows++;
            months.add(day.get().substring(0, 7));
            var service = named(cell(row, columns, "ServiceName"));
            var team = team(cell(row, columns, "Tags"), cell(row, columns, "SubAccountName"));
            var cost = costs.computeIfAbsent(new Key(day.get(), service, team), unseen -> new Cost());
            cost.billed = cost.billed.add(billed.get());
            cost.effective = cost.effective.add(effective.get());
            if (costs.size() > Tally.MOST_VALUES) {
                throw new NotRead("it has more than " + Tally.MOST_VALUES
                        + " sums of days, services and teams; hand it in a month at a time");
            }
        }
    }

    private void refuse(long line, String words) throws NotRead {
        problems.add("line " + line + ": " + words);
        if (problems.size() == MOST_PROBLEMS) {
            throw new NotRead(String.join("; ", problems) + "; the lines after that were not read");
        }
    }

    /** Every sum of both costs: of all, by service, by team, by both. */
    private void sum() {
        costs.forEach((key, cost) -> {
            add("billed-cost", key, cost.billed);
            add("effective-cost", key, cost.effective);
        });
    }

    private void add(String measure, Key key, BigDecimal cost) {
        for (var name : List.of(
                measure,
                measure + "/service:" + key.service(),
                measure + "/team:" + key.team(),
                measure + "/service:" + key.service() + "/team:" + key.team())) {
            values.computeIfAbsent(name, unseen -> new TreeMap<>()).merge(key.day(), cost, BigDecimal::add);
        }
    }

    private static String cell(CSVRecord row, Map<String, Integer> columns, String name) {
        var at = columns.get(name);
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String named(String text) {
        return text.isEmpty() ? "(none)" : text.substring(0, Math.min(LONGEST_NAME, text.length()));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    /** The same tags stand in many lines. */
    private String team(String tags, String account) {
        if (tags.isEmpty() || tags.equals("{}")) {
            return named(account);
        }
        if (teams.size() > MOST_TAGS) {
            teams.clear();
        }
        var team = teams.computeIfAbsent(tags, Focus::tagged);
        return named(team.isEmpty() ? account : team);
    }

    private static String tagged(String tags) {
        try {
            for (var tag : JSON.readTree(tags).properties()) {
                if (tag.getKey().equalsIgnoreCase("team")) {
                    return tag.getValue().asString("").strip();
                }
            }
        } catch (JacksonException wrong) {
            return "";
        }
        return "";
    }

    private Map<String, Map<String, BigDecimal>> rounded() {
        values.values()
                .forEach(days -> days.replaceAll(
                        (day, cost) -> cost.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros()));
        return values;
    }

    /** A line without an end would have to be held whole. */
    private static final class ShortLines extends FilterReader {

        private int length;

        ShortLines(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) {
                count((char) one);
            }
            return one;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int some = in.read(into, from, most);
            for (int k = from; k < from + some; k++) {
                count(into[k]);
            }
            return some;
        }

        private void count(char one) throws IOException {
            length = one == '\n' ? 0 : length + 1;
            if (length > LONGEST_LINE) {
                throw new IOException("one of its lines is longer than " + LONGEST_LINE + " characters");
            }
        }
    }
}

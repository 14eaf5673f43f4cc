package dev.dateline.app.readings;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Observed;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Projects;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts what is in a file that is handed in, and makes observations of what was counted once it is taken. */
@Component
final class FileReading {

    private static final long MOST_BYTES = 1_000_000_000;
    private static final int LONGEST_NAME = 100;

    private final Projects projects;
    private final HandedIn handedIn;

    FileReading(Projects projects, HandedIn handedIn) {
        this.projects = projects;
        this.handedIn = handedIn;
    }

    /** How much of the file has gone by. */
    private static final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = in.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        /** Whoever opened it closes it; what the report leaves of it still counts for its sum. */
        @Override
        public void close() {
            // see above
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > MOST_BYTES) {
                throw new IOException(
                        "it is longer than " + MOST_BYTES / 1_000_000 + " MB, the most that is handed in");
            }
        }
    }

    /**
     * Counts, and keeps the counts to be looked at.
     *
     * @param name of the file, as somebody called it
     * @param otherwise the time it is about, where it does not say so itself
     */
    HandedIn.One look(String project, SourceSystem source, String by, String name, InputStream file, String otherwise)
            throws NotRead {
        var report = Report.of(source.kind()).orElseThrow(() -> new NotRead("`" + source.id() + "` takes no files"));
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            var counted = new Counted(file);
            var summed = new DigestInputStream(counted, sum);
            var tally = report.tally(summed);
            summed.transferTo(OutputStream.nullOutputStream());
            var time = tally.time().orElse(otherwise);
            return handedIn.look(
                    project,
                    source.id(),
                    by,
                    shortened(name),
                    HexFormat.of().formatHex(sum.digest()),
                    counted.read,
                    tally,
                    time);
        } catch (IOException broken) {
            throw new NotRead(Optional.ofNullable(broken.getMessage()).orElse("it broke off"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shortened(String name) {
        var last = name.strip().replaceAll("[\\p{Cntrl}\\\\/]", " ");
        return last.isBlank() ? "a file" : last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }

    /** The file that counts and is the same to the byte. */
    Optional<HandedIn.One> same(String project, SourceSystem source, HandedIn.One one) {
        return handedIn.all(project, source.id()).stream()
                .filter(other -> other.taken().isPresent() && other.sum().equals(one.sum()))
                .findFirst();
    }

    /** From now on it counts; a bill takes the place of what was said of its months before. */
    void take(String project, SourceSystem source, HandedIn.One one) throws NotRead {
        var same = same(project, source, one);
        if (same.isPresent()) {
            throw new NotRead("`" + same.get().name() + "` is the same file, and was taken already");
        }
        var other = handedIn.all(project, source.id()).stream()
                .filter(before -> before.taken().isPresent() && !before.unit().equals(one.unit()))
                .findFirst();
        if (other.isPresent()) {
            throw new NotRead("it is in " + one.unit() + ", and `" + other.get().name() + "` in "
                    + other.get().unit() + "; hand in each currency as a source of its own");
        }
        handedIn.take(project, source.id(), one.id(), source.kind() == SourceSystem.Type.FOCUS);
        keep(project, source, "read " + one.name());
    }

    /**
     * Says all that the files know of every metric bound to them.
     *
     * @param what as history will tell it
     */
    void keep(String project, SourceSystem source, String what) {
        var files = handedIn.all(project, source.id()).stream()
                .filter(one -> one.taken().isPresent())
                .toList();
        projects.measured(project, source.title(), contents -> {
            var change = Change.of(what);
            for (var metric : Bound.to(contents, source.id())) {
                if (!metric.isFact()) {
                    change.kept(
                            Series.KIND,
                            new Observed.Measured(
                                    metric.id(), source.id(), observations(project, source, metric, files)));
                }
            }
            return change;
        });
    }

    private List<Observation> observations(
            String project, SourceSystem source, Metric metric, List<HandedIn.One> files) {
        var names = new HashMap<String, String>();
        files.forEach(one -> names.put(one.id(), one.name()));
        var unsaid = new HashMap<>(names);
        var measure = Bound.measure(metric);
        var observations = new ArrayList<Observation>();
        for (var value : handedIn.values(project, source.id(), measure)) {
            unsaid.remove(value.handed());
            observations.add(
                    new Observation(value.time(), value.value(), source.id(), names.getOrDefault(value.handed(), "")));
        }
        if (Offered.of(source.kind(), measure, "").isNoughtWhereUnsaid()) {
            var times = handedIn.times(project, source.id());
            unsaid.forEach((file, name) -> Optional.ofNullable(times.get(file))
                    .ifPresent(time -> observations.add(new Observation(time, "0", source.id(), name))));
            observations.sort(Comparator.comparing(Observation::time));
        }
        return observations;
    }
}

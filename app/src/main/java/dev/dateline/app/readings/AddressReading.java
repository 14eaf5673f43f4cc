package dev.dateline.app.readings;

import dev.dateline.app.metrics.Metric;
import dev.dateline.app.metrics.Observation;
import dev.dateline.app.metrics.Observed;
import dev.dateline.app.metrics.Series;
import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.project.Contents;
import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.workbench.Change;
import dev.dateline.app.workbench.Projects;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks an address once, and makes an observation of every metric that is bound to it. */
@Component
final class AddressReading {

    private final Projects projects;
    private final AllowedHosts hosts;
    private final Asked asked;
    private final Clock clock;
    private final Fetch fetch;

    @Autowired
    AddressReading(Projects projects, AllowedHosts hosts, Asked asked, Clock clock) {
        this(projects, hosts, asked, clock, Fetch.usual());
    }

    AddressReading(Projects projects, AllowedHosts hosts, Asked asked, Clock clock, Fetch fetch) {
        this.projects = projects;
        this.hosts = hosts;
        this.asked = asked;
        this.clock = clock;
        this.fetch = fetch;
    }

    /** What it answers now; nothing is kept. */
    Values look(String project, SourceSystem source) throws NotRead {
        var address = URI.create(source.address().orElseThrow());
        var secret = hosts.secret(project, source.id(), AllowedHosts.of(address));
        return Values.of(fetch.get(address, secret, name -> hosts.host(project, name)));
    }

    /** Reads and keeps what was read; what failed is kept as well. */
    void read(String project, SourceSystem source, Contents contents) {
        try {
            var values = look(project, source);
            var wrong = new ArrayList<String>();
            var read = new LinkedHashMap<String, Observation>();
            var time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            for (var metric : Bound.to(contents, source.id())) {
                try {
                    var measure = Bound.measure(metric);
                    read.put(metric.id(), new Observation(time, values.value(measure, metric), source.id(), measure));
                } catch (NotRead missing) {
                    wrong.add(metric.id() + ": " + missing.words());
                }
            }
            keep(project, source, read);
            if (wrong.isEmpty()) {
                asked.succeeded(project, source.id());
            } else {
                asked.failed(project, source.id(), String.join("; ", wrong), source.rhythm());
            }
        } catch (NotRead failed) {
            asked.failed(project, source.id(), failed.words(), source.rhythm());
        }
    }

    /** Whoever was unbound, or taken away, while the address was asked, is left alone. */
    private void keep(String project, SourceSystem source, Map<String, Observation> read) {
        if (read.isEmpty()) {
            return;
        }
        projects.measured(project, source.title(), contents -> {
            var change = Change.of("read " + source.title()).typing();
            for (var metric : Bound.to(contents, source.id())) {
                Optional.ofNullable(read.get(metric.id()))
                        .filter(one -> isStill(metric, one))
                        .ifPresent(one -> change.kept(Series.KIND, new Observed.Added(metric.id(), List.of(one))));
            }
            return change;
        });
    }

    private static boolean isStill(Metric metric, Observation one) {
        boolean truth = one.value().equals("true") || one.value().equals("false");
        return Bound.measure(metric).equals(one.note()) && metric.isFact() == truth;
    }
}

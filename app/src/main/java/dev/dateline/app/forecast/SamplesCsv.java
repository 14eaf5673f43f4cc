package dev.dateline.app.forecast;

import dev.dateline.app.claims.Claim;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The trials one by one, so that they can be looked at elsewhere; everything of one trial belongs together. Written as it goes. */
final class SamplesCsv {

    private final PlanForecast forecast;
    private final List<String> claims;
    private final List<Uncertainties.MayBe> mayBe;

    SamplesCsv(PlanForecast forecast) {
        this.forecast = forecast;
        this.claims = forecast.plan().contents().of(Claim.KIND).stream()
                .map(Claim::id)
                .filter(claim -> forecast.claim(claim).isPresent())
                .toList();
        this.mayBe = forecast.uncertainties().map(Uncertainties::mayBe).orElse(List.of());
    }

    void write(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("trial,finish,cost");
        for (var one : mayBe) {
            writer.write("," + one.kind() + " " + one.id());
        }
        for (var claim : claims) {
            writer.write(",claim " + claim);
        }
        writer.write("\r\n");
        var samples = forecast.all().samples();
        for (int trial = 0; trial < samples.trials() && forecast.onTime().isPresent(); trial++) {
            writer.write((trial + 1) + ","
                    + forecast.date(trial).map(Object::toString).orElse("") + ","
                    + Math.round((samples.cost(trial) + forecast.certainCost()) * 100) / 100.0);
            for (var one : mayBe) {
                writer.write(samples.holds(one.condition(), trial) ? ",1" : ",0");
            }
            for (var claim : claims) {
                writer.write(forecast.comesTrue(claim, trial).orElse(false) ? ",1" : ",0");
            }
            writer.write("\r\n");
        }
        writer.flush();
    }
}

package dev.dateline.app.vendors;

import dev.dateline.app.project.Figure;
import java.util.List;
import java.util.Optional;

/** Everybody the project depends on; ready to show. */
record VendorsView(
        String headline,
        String lede,
        List<Row> rows,
        String chart,
        String sum,
        List<Shock> shocks,
        List<Named> partners,
        Called called,
        Form form) {

    record Row(
            String id,
            String name,
            Optional<Amount> yearly,
            String until,
            Optional<Amount> lastDay,
            boolean near,
            String leaning,
            String promises,
            String exit,
            int score,
            List<String> findings) {}

    record Amount(String shown, Figure figure) {}

    record Shock(String id, String rise, String name, String what, String when, String status, String url) {}

    record Named(String id, String name, String about) {}
}

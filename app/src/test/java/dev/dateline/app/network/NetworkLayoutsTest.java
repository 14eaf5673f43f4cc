package dev.dateline.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkLayoutsTest {

    @Test
    void nobodyWaitsForALargeLayoutAndItIsThereLater() {
        try (var layouts = new NetworkLayouts()) {
            var shapes = IntStream.range(0, 150)
                    .mapToObj(number -> new NetworkLayout.Shape("s" + number, 180, 40, 20, false))
                    .toList();
            List<NetworkLayout.Line> lines = IntStream.range(8, 150)
                    .mapToObj(number -> new NetworkLayout.Line("s" + (number - 8), "s" + number))
                    .toList();

            assertThat(layouts.of(shapes, lines, 1)).isEmpty();
            assertThat(layouts.of(shapes, lines, 60_000)).isPresent();
            assertThat(layouts.of(shapes, lines, 1_000)).isPresent();
        }
    }
}

package dev.dateline.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sixteen times the text may take at most eighty times as long: far from 256, and far from the noise of a busy machine; counted is
 * the thread's own time. */
class LinearTimeTest {
    private static final int SMALL = 3_000;
    private static final int LARGE = 16 * SMALL;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1-",
                "1,",
                "1.",
                "a",
                "a ",
                "A ",
                "A.",
                "\"",
                "“",
                "\" ",
                "\"a b c d,\" said ",
                "(",
                "](",
                "[1",
                "one ",
                "hundred ",
                "and ",
                "from 1 h to ",
                "by ",
                "up to ",
                "5 %, ",
                "19 November ",
                "2007-",
                "http://",
                "a@",
                "a.com",
                "x. ",
                "\n",
                "- ",
                "# a\n",
                "> ",
                "Nov. ",
                "to 5 ",
                "$",
                "twice ",
                "half ",
                "é",
                "+1 "
            })
    void adversarialTextsTakeTimeInProportion(String piece) {
        everything(repeated(piece, SMALL));
        long small = Math.max(5_000_000, Math.min(time(repeated(piece, SMALL)), time(repeated(piece, SMALL))));

        assertThat(time(repeated(piece, LARGE))).isLessThan(80 * small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\""})
    void fiveMegabytesEnd(String piece) {
        String text = repeated(piece, 5_000_000);

        assertThat(Quantities.in(text)).isEmpty();
        assertThat(Sentences.in(text)).hasSize(1);
    }

    private static long time(String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        everything(text);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static void everything(String text) {
        List<Consumer<String>> readers =
                List.of(Quantities::in, Dates::in, Datelines::at, Sentences::in, LinearTimeTest::parts);
        readers.forEach(reader -> reader.accept(text));
    }

    private static void parts(String text) {
        List<Block> blocks = List.of(
                new Block(Block.Kind.HEADING, 1, text),
                new Block(Block.Kind.PARAGRAPH, 0, text),
                new Block(Block.Kind.PARAGRAPH, 0, text));
        assertThat(ReleaseParts.find(blocks, false, false, Optional.of("Kindle")))
                .isNotNull();
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length());
    }
}

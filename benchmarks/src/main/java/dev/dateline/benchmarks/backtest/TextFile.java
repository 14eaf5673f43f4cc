package dev.dateline.benchmarks.backtest;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file as text, whatever it is called: unpacked where it is packed, in UTF-16 where it begins as such, else in UTF-8. */
final class TextFile {

    private static final int BLOCK = 1 << 16;
    private static final int PACKED = 0x1f8b;
    private static final int LOW_FIRST = 0xfffe;
    private static final int HIGH_FIRST = 0xfeff;

    private TextFile() {}

    static BufferedReader open(Path path) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(path), BLOCK);
        try {
            var plain = firstTwo(bytes) == PACKED
                    ? new BufferedInputStream(new GZIPInputStream(bytes, BLOCK), BLOCK)
                    : bytes;
            return new BufferedReader(new InputStreamReader(plain, charset(firstTwo(plain))), BLOCK);
        } catch (IOException broken) {
            bytes.close();
            throw broken;
        }
    }

    private static Charset charset(int firstTwo) {
        return firstTwo == LOW_FIRST || firstTwo == HIGH_FIRST ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** The bytes stay to be read. */
    private static int firstTwo(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        return first << 8 | second;
    }
}

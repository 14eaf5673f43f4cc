package dev.dateline.app.metrics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds where a file stops being UTF-8, which a reader that runs ahead of its lines cannot say. */
final class InvalidBytes {

    private static final int CHUNK = 1 << 16;

    private InvalidBytes() {}

    /** The line of the first bytes that are no text, from 1. */
    static long line(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(CHUNK);
        var text = CharBuffer.allocate(CHUNK);
        long line = 1;
        try (var channel = Files.newByteChannel(file)) {
            boolean end = false;
            while (!end) {
                end = channel.read(bytes) < 0;
                bytes.flip();
                var result = decoder.decode(bytes, text, end);
                line += text.flip()
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
                if (result.isError()) {
                    return line;
                }
                text.clear();
                bytes.compact();
            }
        }
        return line;
    }
}

package dev.dateline.app.pastwork;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file as text, whatever it is called: unpacked where it is packed, in UTF-16 where it begins as such, else in UTF-8. */
public final class TextFile {

    private static final int BLOCK = 1 << 16;
    private static final int PACKED = 0x1f8b;
    private static final int LOW_FIRST = 0xfffe;
    private static final int HIGH_FIRST = 0xfeff;

    private TextFile() {}

    /** What is no letter in the file's encoding is replaced: numbers and dates are read all the same. */
    static BufferedReader open(Path path) throws IOException {
        return open(Files.newInputStream(path), CodingErrorAction.REPLACE);
    }

    /**
     * All of it, if it is no longer; else so much that it is seen to be longer.
     *
     * @throws CharacterCodingException where it is neither UTF-8 nor UTF-16
     */
    public static String text(InputStream packedOrPlain, int mostCharacters) throws IOException {
        try (var lines = open(packedOrPlain, CodingErrorAction.REPORT)) {
            var text = new StringBuilder();
            var block = new char[BLOCK];
            for (int read = lines.read(block); read > 0 && text.length() <= mostCharacters; read = lines.read(block)) {
                text.append(block, 0, read);
            }
            return text.toString();
        }
    }

    private static BufferedReader open(InputStream packedOrPlain, CodingErrorAction otherwise) throws IOException {
        var bytes = new BufferedInputStream(packedOrPlain, BLOCK);
        try {
            var plain = firstTwo(bytes) == PACKED
                    ? new BufferedInputStream(new GZIPInputStream(bytes, BLOCK), BLOCK)
                    : bytes;
            return new BufferedReader(
                    new InputStreamReader(
                            plain,
                            charset(firstTwo(plain))
                                    .newDecoder()
                                    .onMalformedInput(otherwise)
                                    .onUnmappableCharacter(otherwise)),
                    BLOCK);
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

package dev.dateline.app.sources;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a machine answers by HTTP/1.1 (RFC 9112) over a plain wire, because no client of the JDK lets one choose the address.
 *
 * @param headers by name, in whatever case; of those that come twice the last
 * @param body as it comes; whoever reads it says how much of it is too much
 */
public record HttpAnswer(int status, Map<String, String> headers, InputStream body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})[ \\t]*(;.*)?");
    private static final int LONGEST_LINE = 8_000;
    private static final int MOST_LINES = 200;

    /** @param host what it is called where something is wrong with it */
    public static HttpAnswer read(InputStream wire, String host) throws IOException {
        var in = new BufferedInputStream(wire);
        while (true) {
            var first = STATUS.matcher(line(in, host));
            if (!first.matches()) {
                throw new Barred("`" + host + "` answered something that is not HTTP/1.1");
            }
            int status = Integer.parseInt(first.group(1));
            var headers = headers(in, host);
            if (status >= 200) {
                return new HttpAnswer(status, headers, body(in, headers, host));
            }
        }
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** How long it says it is. */
    public OptionalLong length() {
        var length = header("content-length");
        return LENGTH.matcher(length).matches() ? OptionalLong.of(Long.parseLong(length)) : OptionalLong.empty();
    }

    private static Map<String, String> headers(InputStream in, String host) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (int number = 0; number < MOST_LINES; number++) {
            var line = line(in, host);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        throw new Barred("`" + host + "` says too much before its answer");
    }

    private static String line(InputStream in, String host) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("it ended in the middle");
            } else if (line.size() == LONGEST_LINE) {
                throw new Barred("`" + host + "` says too much before its answer");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static InputStream body(InputStream in, Map<String, String> headers, String host) {
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return new Pieces(in, host);
        }
        var length = headers.getOrDefault("content-length", "");
        return LENGTH.matcher(length).matches() ? new Piece(in, Long.parseLong(length)) : in;
    }

    /** So many bytes, and not one fewer. */
    private static class Piece extends InputStream {
        final InputStream in;
        long left;

        Piece(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(bytes, from, (int) Math.min(most, left));
            if (count < 0) {
                throw new EOFException("it ended in the middle");
            }
            left -= count;
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** One after the other, each with its length before it; the last has none. */
    private static final class Pieces extends Piece {
        private final String host;
        private boolean begun;
        private boolean ended;

        Pieces(InputStream in, String host) {
            super(in, 0);
            this.host = host;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (left == 0 && !ended) {
                next();
            }
            return ended ? -1 : super.read(bytes, from, most);
        }

        private void next() throws IOException {
            if (begun) {
                line(in, host);
            }
            begun = true;
            var head = CHUNK.matcher(line(in, host));
            if (!head.matches()) {
                throw new Barred("`" + host + "` answered in pieces that cannot be put together");
            }
            left = Long.parseLong(head.group(1), 16);
            ended = left == 0;
        }
    }
}

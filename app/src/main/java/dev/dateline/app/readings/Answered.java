package dev.dateline.app.readings;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a machine answered: its status, what it says of it, and a body that is not longer than allowed. */
record Answered(int status, Map<String, String> headers, String body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})[ \\t]*(;.*)?");
    private static final int LONGEST_LINE = 8_000;
    private static final int MOST_LINES = 200;

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    boolean isRedirect() {
        return status >= 300 && status < 400 && headers.containsKey("location");
    }

    Answered refuseUnlessGood(String host) throws NotRead {
        if (status < 200 || status > 299) {
            throw new NotRead("`" + host + "` answered " + status
                    + (status == 401 || status == 403 ? ": it wants a secret, or another one" : ""));
        }
        return this;
    }

    static Answered read(InputStream wire, String host, int mostBytes) throws IOException, NotRead {
        var in = new BufferedInputStream(wire);
        while (true) {
            var first = STATUS.matcher(line(in, host));
            if (!first.matches()) {
                throw new NotRead("`" + host + "` answered something that is not HTTP/1.1");
            }
            int status = Integer.parseInt(first.group(1));
            var headers = headers(in, host);
            if (status >= 200) {
                return new Answered(status, headers, body(in, headers, host, mostBytes));
            }
        }
    }

    private static Map<String, String> headers(InputStream in, String host) throws IOException, NotRead {
        var headers = new HashMap<String, String>();
        for (int number = 0; number < MOST_LINES; number++) {
            var line = line(in, host);
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new NotRead("`" + host + "` says too much before its answer");
    }

    private static String line(InputStream in, String host) throws IOException, NotRead {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("it ended in the middle");
            } else if (line.size() == LONGEST_LINE) {
                throw new NotRead("`" + host + "` says too much before its answer");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static String body(InputStream in, Map<String, String> headers, String host, int mostBytes)
            throws IOException, NotRead {
        if (!headers.getOrDefault("content-encoding", "identity").equals("identity")) {
            throw new NotRead("`" + host + "` answered compressed, which nobody asked for");
        }
        var length = headers.get("content-length");
        byte[] bytes;
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            bytes = chunks(in, host, mostBytes);
        } else if (length != null && LENGTH.matcher(length).matches()) {
            bytes = exactly(in, Long.parseLong(length), host, mostBytes);
        } else {
            bytes = in.readNBytes(mostBytes + 1);
            refuseTooMuch(bytes.length, host, mostBytes);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] exactly(InputStream in, long length, String host, int mostBytes) throws IOException, NotRead {
        refuseTooMuch(length, host, mostBytes);
        var bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException("it ended in the middle");
        }
        return bytes;
    }

    private static byte[] chunks(InputStream in, String host, int mostBytes) throws IOException, NotRead {
        var all = new ByteArrayOutputStream();
        while (true) {
            var head = CHUNK.matcher(line(in, host));
            if (!head.matches()) {
                throw new NotRead("`" + host + "` answered in pieces that cannot be put together");
            }
            long length = Long.parseLong(head.group(1), 16);
            if (length == 0) {
                return all.toByteArray();
            }
            refuseTooMuch(all.size() + length, host, mostBytes);
            all.writeBytes(exactly(in, length, host, mostBytes));
            line(in, host);
        }
    }

    private static void refuseTooMuch(long bytes, String host, int mostBytes) throws NotRead {
        if (bytes > mostBytes) {
            throw new NotRead("`" + host + "` answered more than " + (mostBytes / 1000) + " kB, the most that is read");
        }
    }
}

package dev.dateline.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Somebody's browser at one server: compressed answers, the cookie kept, redirections not followed. */
final class Visit implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int SEE_OTHER = 303;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String address;
    private String cookie = "none=none";
    private String token = "";

    Visit(String address) {
        this.address = address;
    }

    /** Takes what a form has to carry from a page. */
    Visit greet(String page) {
        var answer = send(get(page));
        cookie = answer.headers().firstValue("Set-Cookie").orElse(cookie).replaceFirst(";.*", "");
        var found = TOKEN.matcher(text(answer));
        token = found.find() ? found.group(1) : "";
        return this;
    }

    /** The bytes as they came over the line. */
    byte[] page(String path) {
        return send(get(path)).body();
    }

    String html(String path) {
        return text(send(get(path)));
    }

    /** A part of a page, as the script asks for it. */
    void part(String path, String part) {
        send(request(path)
                .header("HX-Request", "true")
                .header("HX-Target", part)
                .GET());
    }

    /** Sends a form and looks where it leads, at the part. */
    void change(String path, Map<String, String> fields, String then, String part) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        var answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != SEE_OTHER) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        part(then, part);
    }

    /** Brings a folder in. */
    void bring(byte[] zip) {
        var boundary = "dateline-bench-folder";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"folder\"; filename=\"folder.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n"),
                HttpRequest.BodyPublishers.ofByteArray(zip),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        send(request("/import?_csrf=" + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .header("Cookie", cookie)
                .timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        var asked = request.build();
        try {
            var answer = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(asked.uri() + " answered " + answer.statusCode() + ": " + text(answer));
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(asked.uri().toString(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean zipped = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        try (var in = zipped
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

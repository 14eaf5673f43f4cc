package dev.dateline.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The owner of a workbench with accounts, and the systems that send to it. */
final class Team implements AutoCloseable {

    private static final Pattern RECEIVE = Pattern.compile("\"receive\" : \"http://[^/]+(/events/[^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("begin\\?key=(\\S+)");
    private static final String ZIP = "Content-Type: application/zip\r\n\r\n";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final CookieManager cookies;
    private final HttpClient client;
    private final String address;

    Team(String address) {
        this(address, new CookieManager());
    }

    private Team(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** The same, signed in as before, where the server is after another start. */
    Team at(String address) {
        return new Team(address, cookies);
    }

    /** Makes the first account of a server that has none, and brings a project. */
    static Team first(Running server, byte[] folder) throws IOException {
        var team = new Team(server.address());
        var key = server.says(KEY);
        team.send(team.request("/begin?key=" + key).GET());
        team.post("/begin", Map.of("key", key, "name", "The owner", "password", "correct horse battery"));
        team.bring(folder);
        return team;
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Sends a form. */
    void post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token()) + "&", ""));
        send(request(path).header("Content-Type", FORM).POST(BodyPublishers.ofString(body)));
    }

    /** Brings a folder in. */
    void bring(byte[] folder) {
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(
                        "--bench\r\nContent-Disposition: form-data; name=\"folder\"; filename=\"folder.zip\"\r\n"
                                + ZIP),
                BodyPublishers.ofByteArray(folder),
                BodyPublishers.ofString("\r\n--bench--\r\n"));
        send(request("/import?_csrf=" + encoded(token()))
                .header("Content-Type", "multipart/form-data; boundary=bench")
                .POST(body));
    }

    /** Where the new source sends to. */
    String source(String project, String kind, String secret) {
        var answer = send(request("/projects/" + project + "/sources")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"kind\": \"" + kind + "\", \"name\": \"" + kind + "\", \"secret\": \"" + secret + "\"}")));
        var found = RECEIVE.matcher(answer.body());
        if (!found.find()) {
            throw new IllegalStateException("no source was made: " + answer.body());
        }
        return found.group(1);
    }

    String html(String path) {
        return send(request(path).header("Accept", "text/html").GET()).body();
    }

    String json(String path) {
        return send(request(path).header("Accept", "application/json").GET()).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(2));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

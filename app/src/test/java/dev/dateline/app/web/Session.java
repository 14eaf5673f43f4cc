package dev.dateline.app.web;

import dev.dateline.app.RunningWorkbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One visitor without a browser: keeps cookies, follows nowhere, and sends what no browser would. */
final class Session {

    static final String FORM = "application/x-www-form-urlencoded";
    private static final String PAGE = "text/html";

    private final RunningWorkbench workbench;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Session(RunningWorkbench workbench) {
        this.workbench = workbench;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", PAGE));
    }

    HttpResponse<String> json(String path) {
        return send(request(path).header("Accept", "application/json"));
    }

    /** As the page's own form would, with the token that the cookie holds. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(
                path,
                fields.entrySet().stream()
                        .map(field -> List.of(field.getKey(), field.getValue()))
                        .toList());
    }

    /** @param fields each a name and a value; a name may come more than once */
    HttpResponse<String> post(String path, List<List<String>> fields) {
        var all = fields.stream()
                .filter(field -> !field.getFirst().equals("_csrf"))
                .map(field -> encoded(field.getFirst()) + "=" + encoded(field.getLast()));
        var body = java.util.stream.Stream.concat(all, java.util.stream.Stream.of("_csrf=" + encoded(token())))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Accept", PAGE)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A file in a form of several parts. */
    HttpResponse<String> upload(String path, String field, String name, BodyPublisher file) {
        var head = part("_csrf", token()) + "--part\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"" + name + "\"\r\nContent-Type: application/zip\r\n\r\n";
        return send(request(path)
                .header("Accept", PAGE)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head), file, BodyPublishers.ofString("\r\n--part--\r\n"))));
    }

    private static String part(String name, String value) {
        return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(workbench.at(path))).timeout(Duration.ofMinutes(3));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Against forged forms; the server gave it with the first page. */
    String token() {
        return cookie("XSRF-TOKEN").orElseGet(() -> {
            get("/sign-in");
            return cookie("XSRF-TOKEN").orElse("");
        });
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package dev.dateline.app;

import dev.dateline.app.database.Unavailable;
import dev.dateline.app.workbench.FolderIn;
import dev.dateline.app.workbench.Imports;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A running workbench, as commands reach it: by its address and a personal token. */
final class Server {

    private static final Pattern DETAIL = Pattern.compile("\"(?:detail|title)\" *: *\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "A running workbench, such as https://dateline.example.org; the token is read from DATELINE_TOKEN.")
    private @Nullable String address;

    boolean isAsked() {
        return address != null;
    }

    /** The project's folder, written whole. */
    void export(String project, Path target) throws Unavailable, IOException {
        var answer = send(request("/projects/" + project + "/folder.zip").GET().build());
        var aside = Files.createTempDirectory("dateline-export-").toRealPath();
        try (var zip = new ByteArrayInputStream(answer)) {
            Imports.copy(Imports.unpack(zip, aside), target);
        } finally {
            Imports.delete(aside);
        }
    }

    /** Hands a folder in; answers what became of it. */
    String take(Path folder, FolderIn in) throws Unavailable, IOException {
        var zip = new ByteArrayOutputStream();
        in.zip(folder, zip);
        var boundary = "dateline-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"folder\"; filename=\"folder.zip\"\r\n"
                                + "Content-Type: application/zip\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip.toByteArray());
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        send(request("/import")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        return in.contents().name() + " is in " + address;
    }

    private HttpRequest.Builder request(String path) throws Unavailable {
        var token = Optional.ofNullable(System.getenv("DATELINE_TOKEN")).filter(text -> !text.isBlank());
        try {
            var builder = HttpRequest.newBuilder(
                            URI.create(String.valueOf(address).replaceAll("/+$", "") + path))
                    .timeout(Duration.ofMinutes(5))
                    .header("Accept", "application/json");
            token.ifPresent(secret -> builder.header("Authorization", "Bearer " + secret.strip()));
            return builder;
        } catch (IllegalArgumentException wrong) {
            throw new Unavailable("--server (" + address + ") must be an address such as https://dateline.example.org");
        }
    }

    private byte[] send(HttpRequest request) throws Unavailable {
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200, 303 -> answer.body();
                case 401 ->
                    throw new Unavailable(address + " does not know this token; make one at " + address
                            + "/me and put it into DATELINE_TOKEN");
                default ->
                    throw new Unavailable(address + " answers " + answer.statusCode() + ": " + detail(answer.body()));
            };
        } catch (IOException unreachable) {
            throw new Unavailable(address + " cannot be reached: "
                    + Optional.ofNullable(unreachable.getMessage())
                            .orElse(unreachable.getClass().getSimpleName()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("stopped before " + address + " had answered");
        }
    }

    private static String detail(byte[] body) {
        var found = DETAIL.matcher(new String(body, StandardCharsets.UTF_8));
        return found.find() ? found.group(1) : "without a reason";
    }
}

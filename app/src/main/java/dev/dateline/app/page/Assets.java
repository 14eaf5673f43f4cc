package dev.dateline.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Looks, scripts and letters, from beside the Java they belong to. Every address carries a sum of what lies there, so that a browser keeps it
 * for good; all looks together are one sheet.
 */
@Controller
public final class Assets {

    /** In the order of their layers. */
    private static final List<String> STYLES = List.of(
            "page/tokens.css",
            "page/base.css",
            "page/parts.css",
            "pressrelease/press-release.css",
            "metrics/metrics.css",
            "answers/answers.css",
            "experience/feedback.css",
            "experiments/phases.css",
            "experience/experience.css",
            "benefits/benefits.css",
            "customers/customers.css",
            "plan/plan.css",
            "network/network.css",
            "delivery/delivery.css",
            "workbench/workbench.css",
            "vendors/vendors.css",
            "experiments/experiments.css",
            "forecast/forecast.css",
            "scenarios/scenarios.css",
            "outcome/outcome.css",
            "page/print.css");

    private static final Map<String, String> TYPES = Map.of(
            "css",
            "text/css;charset=utf-8",
            "js",
            "text/javascript;charset=utf-8",
            "woff2",
            "font/woff2",
            "svg",
            "image/svg+xml");

    private static final String SHEET = "page/dateline.css";

    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Map<String, String> sums = new HashMap<>();

    Assets() {
        var sheet = new ByteArrayOutputStream();
        STYLES.forEach(style -> sheet.writeBytes(resource(style)));
        keep(SHEET, sheet.toByteArray());
    }

    public String style() {
        return address(SHEET);
    }

    /** Where a script or a picture lies, such as {@code page/page.js}. */
    public String address(String path) {
        synchronized (bytes) {
            if (!bytes.containsKey(path)) {
                keep(path, resource(path));
            }
            return "/assets/" + sums.get(path) + "/" + path;
        }
    }

    private void keep(String path, byte[] content) {
        bytes.put(path, content);
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(content);
            sums.put(path, HexFormat.of().formatHex(sum, 0, 6));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @GetMapping("/assets/{sum}/{folder}/{name}")
    void file(@PathVariable String folder, @PathVariable String name, HttpServletResponse response) throws IOException {
        send(folder + "/" + name, response);
    }

    /** Letters are named by the sheet, which lies one folder above them. */
    @GetMapping("/assets/{sum}/page/serif/{name}")
    void letters(@PathVariable String name, HttpServletResponse response) throws IOException {
        send("page/serif/" + name, response);
    }

    private void send(String path, HttpServletResponse response) throws IOException {
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !path.matches("[a-z]+(/serif)?/[a-z0-9.-]+") || !isThere(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        address(path);
        byte[] content;
        synchronized (bytes) {
            content = bytes.getOrDefault(path, new byte[0]);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private boolean isThere(String path) {
        return path.equals(SHEET) || Assets.class.getResource("/dev/dateline/app/" + path) != null;
    }

    private static byte[] resource(String path) {
        try (var in = Assets.class.getResourceAsStream("/dev/dateline/app/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }
}

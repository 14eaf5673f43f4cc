package dev.dateline.app.problem;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells two voters apart without knowing who they are: each browser draws a secret that only it keeps, and a project keeps a sum of that. Neither
 * an account nor a name goes into it, so nobody who reads the project's files learns who voted.
 */
final class Ballot {

    private static final String COOKIE = "dateline-ballot";
    private static final int YEAR = 365 * 24 * 3600;
    private static final int DIGITS = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ballot() {}

    /** The browser's mark in this project; a browser that has no secret yet gets one. */
    static String mark(String project, HttpServletRequest request, HttpServletResponse response) {
        return mark(project, secret(request).orElseGet(() -> drawn(request, response)));
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f]{32}"))
                .findFirst();
    }

    private static String drawn(HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        var cookie = new Cookie(COOKIE, secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return secret;
    }

    private static String mark(String project, String secret) {
        try {
            var sum = MessageDigest.getInstance("SHA-256")
                    .digest((project + " " + secret).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

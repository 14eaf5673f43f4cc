package dev.dateline.app.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What the console shows to whoever started the server, for the first account. */
public final class FirstKey {

    private final String key = Secret.fresh();

    /** Where the first account is made, below the server's address. */
    public String path() {
        return "begin?key=" + key;
    }

    boolean opens(String tried) {
        return MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), tried.getBytes(StandardCharsets.UTF_8));
    }
}

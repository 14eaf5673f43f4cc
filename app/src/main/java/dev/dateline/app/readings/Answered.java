package dev.dateline.app.readings;

import dev.dateline.app.sources.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a machine answered: its status, what it says of it, and a body that is not longer than allowed. */
record Answered(int status, Map<String, String> headers, String body) {

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
        var answer = HttpAnswer.read(wire, host);
        if (!answer.headers().getOrDefault("content-encoding", "identity").equals("identity")) {
            throw new NotRead("`" + host + "` answered compressed, which nobody asked for");
        }
        refuseTooMuch(answer.length().orElse(0), host, mostBytes);
        var bytes = answer.body().readNBytes(mostBytes + 1);
        refuseTooMuch(bytes.length, host, mostBytes);
        return new Answered(answer.status(), answer.headers(), new String(bytes, StandardCharsets.UTF_8));
    }

    private static void refuseTooMuch(long bytes, String host, int mostBytes) throws NotRead {
        if (bytes > mostBytes) {
            throw new NotRead("`" + host + "` answered more than " + (mostBytes / 1000) + " kB, the most that is read");
        }
    }
}

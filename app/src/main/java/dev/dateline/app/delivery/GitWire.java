package dev.dateline.app.delivery;

import dev.dateline.app.sources.AllowedHosts;
import dev.dateline.app.sources.Barred;
import dev.dateline.app.sources.HttpAnswer;
import dev.dateline.app.sources.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/** How JGit asks a machine: only one that an owner has allowed, at the very address that was looked at, and told the secret only if it is its own. */
final class GitWire implements HttpConnection {

    private final URI address;
    private final Way way;
    private final Map<String, String> asks = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private String method = "GET";
    private Optional<HttpAnswer> answer = Optional.empty();

    /**
     * @param secret for the one machine it was given for
     * @param allowed what an owner has allowed of a machine, by its name
     */
    record Way(
            Errand errand, String host, Optional<String> secret, Function<String, Optional<AllowedHosts.Host>> allowed)
            implements HttpConnectionFactory {

        @Override
        public HttpConnection create(URL url) throws IOException {
            try {
                return new GitWire(url.toURI(), this);
            } catch (java.net.URISyntaxException garbled) {
                throw new Barred("`" + host + "` leads to no address");
            }
        }

        /** A proxy would choose the address, and could not be held to it. */
        @Override
        public HttpConnection create(URL url, Proxy proxy) throws IOException {
            return create(url);
        }
    }

    private GitWire(URI address, Way way) {
        this.address = address;
        this.way = way;
    }

    private HttpAnswer answer() throws IOException {
        if (answer.isEmpty()) {
            answer = Optional.of(ask());
        }
        return answer.get();
    }

    private HttpAnswer ask() throws IOException {
        var name = AllowedHosts.of(address);
        if (address.getRawUserInfo() != null) {
            throw new Barred("`" + way.host + "` leads to a place that is not asked; nobody followed");
        }
        var host = Wire.allowed(address, way.allowed);
        var limits = way.errand.limits();
        var socket = Wire.open(address, host, limits.silence(), limits.silence());
        way.errand.take(socket);
        var in = way.errand.counted(socket.getInputStream(), socket);
        try {
            socket.getOutputStream().write(head(name).getBytes(StandardCharsets.ISO_8859_1));
            body.writeTo(socket.getOutputStream());
            socket.getOutputStream().flush();
            var said = HttpAnswer.read(in, name);
            if (!said.headers().getOrDefault("content-encoding", "identity").equals("identity")) {
                throw new Barred("`" + name + "` answered compressed, which nobody asked for");
            }
            return said;
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    private String head(String name) {
        var path = Optional.ofNullable(address.getRawPath()).filter(text -> !text.isEmpty());
        var query = Optional.ofNullable(address.getRawQuery())
                .map(text -> "?" + text)
                .orElse("");
        var asked = new TreeMap<>(asks);
        asked.put("Host", name);
        asked.put("User-Agent", "Dateline");
        asked.put("Accept-Encoding", "identity");
        asked.put("Connection", "close");
        asked.remove("Authorization"); // JGit knows of none, or of one for another machine
        way.secret
                .filter(words -> name.equals(way.host))
                .ifPresent(words -> asked.put("Authorization", "Basic " + encoded(words)));
        if (!method.equals("GET")) {
            asked.put("Content-Length", String.valueOf(body.size()));
        }
        var head = new StringBuilder(method + " " + path.orElse("/") + query + " HTTP/1.1\r\n");
        asked.forEach((header, value) ->
                head.append(header).append(": ").append(plain(value)).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static String plain(String value) {
        return value.replaceAll("[\\r\\n]", " ");
    }

    /** Forges take a token as the password of whoever. */
    private static String encoded(String secret) {
        var both = secret.contains(":") ? secret : "token:" + secret;
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void connect() throws IOException {
        answer();
    }

    @Override
    public int getResponseCode() throws IOException {
        return answer().status();
    }

    @Override
    public String getResponseMessage() throws IOException {
        return String.valueOf(answer().status());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return answer().body();
    }

    @Override
    public @Nullable String getHeaderField(String name) {
        return answer.map(HttpAnswer::headers).orElse(Map.of()).get(name);
    }

    @Override
    public List<String> getHeaderFields(String name) {
        return Optional.ofNullable(getHeaderField(name)).stream().toList();
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        var fields = new HashMap<String, List<String>>();
        answer.map(HttpAnswer::headers).orElse(Map.of()).forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    @Override
    public @Nullable String getContentType() {
        return getHeaderField("Content-Type");
    }

    @Override
    public int getContentLength() {
        return (int) Math.min(
                Integer.MAX_VALUE, answer.map(HttpAnswer::length).orElseThrow().orElse(-1));
    }

    @Override
    public OutputStream getOutputStream() {
        return body;
    }

    @Override
    public URL getURL() {
        try {
            return address.toURL();
        } catch (java.net.MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void setRequestProperty(String name, String value) {
        asks.put(name, value);
    }

    @Override
    public void setRequestMethod(String name) {
        method = name;
    }

    @Override
    public String getRequestMethod() {
        return method;
    }

    @Override
    public boolean usingProxy() {
        return false;
    }

    @Override
    public void configure(KeyManager[] keys, TrustManager[] trusted, SecureRandom random) {
        throw new IllegalStateException("machines prove who they are as everywhere");
    }

    @Override
    public void setHostnameVerifier(HostnameVerifier verifier) {
        throw new IllegalStateException("machines prove who they are as everywhere");
    }

    @Override
    public void setUseCaches(boolean use) {
        // there are none
    }

    @Override
    public void setConnectTimeout(int milliseconds) {
        // the errand says how long
    }

    @Override
    public void setReadTimeout(int milliseconds) {
        // the errand says how long
    }

    @Override
    public void setInstanceFollowRedirects(boolean follow) {
        // JGit follows by itself, and asks here again
    }

    @Override
    public void setDoOutput(boolean output) {
        // the method says so
    }

    @Override
    public void setFixedLengthStreamingMode(int length) {
        // what is asked is short and waits until it is whole
    }

    @Override
    public void setChunkedStreamingMode(int length) {
        // what is asked is short and waits until it is whole
    }
}

package dev.dateline.app.news;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes letters as RFC 5321 has it, just enough for one sender; refuses the next one where it is told to. */
final class FakeMailServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile boolean refuses;

    FakeMailServer() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return server.getLocalPort();
    }

    void refuse() {
        refuses = true;
    }

    List<String> taken() {
        return taken;
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket);
            } catch (IOException over) {
                refuses = false; // whoever was there has gone
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var letter = new StringBuilder();
        say(socket, "220 here");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            letter.append(line).append('\n');
            if (line.startsWith("RCPT") && refuses) {
                refuses = false;
                say(socket, "451 later");
            } else if (line.equals("DATA")) {
                say(socket, "354 go on");
                for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
                    letter.append(text).append('\n');
                }
                taken.add(letter.toString());
                say(socket, "250 taken");
            } else if (line.startsWith("QUIT")) {
                say(socket, "221 bye");
                return;
            } else {
                say(socket, "250 yes");
            }
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}

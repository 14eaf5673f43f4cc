package dev.dateline.app.events;

import dev.dateline.app.metrics.SourceSystem;
import dev.dateline.app.project.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** {@code /events/{address}}: where systems send. No session, no cookie; a signature, or nothing is read further. */
@Controller
final class ReceivingPage {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivingPage.class);

    private static final int LARGEST = 10 << 20;
    private static final int PIECE = 64 << 10;

    /** Pieces that all requests together may hold in memory. */
    private static final int PIECES = (48 << 20) / PIECE;

    private static final int PATIENCE = 10;

    private final Addresses addresses;
    private final Intake intake;
    private final Clock clock;
    private final Semaphore room = new Semaphore(PIECES);

    ReceivingPage(Addresses addresses, Intake intake, Clock clock) {
        this.addresses = addresses;
        this.intake = intake;
        this.clock = clock;
    }

    /** How CloudEvents asks whether it may send here. */
    @RequestMapping(path = "/events/{address}", method = RequestMethod.OPTIONS)
    ResponseEntity<String> handshake(@PathVariable String address, HttpServletRequest request) {
        if (addresses.find(address).isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, "There is no such address.");
        }
        var answer = ResponseEntity.ok().header("Allow", "POST, OPTIONS");
        Optional.ofNullable(request.getHeader("WebHook-Request-Origin"))
                .filter(origin -> origin.length() <= 253 && origin.matches("[A-Za-z0-9.:*_-]+"))
                .ifPresent(origin ->
                        answer.header("WebHook-Allowed-Origin", origin).header("WebHook-Allowed-Rate", "*"));
        return answer.build();
    }

    @PostMapping(path = "/events/{address}", consumes = MediaType.ALL_VALUE)
    ResponseEntity<String> receive(@PathVariable String address, HttpServletRequest request) throws IOException {
        var door = addresses.find(address);
        if (door.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, "There is no such address.");
        }
        if (door.get().kind().isEmpty()) {
            return answer(HttpStatus.GONE, "This source is no longer in its project.");
        }
        if (request.getContentLengthLong() > LARGEST) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, "An event has at most 10 MiB.");
        }
        int pieces = pieces(request);
        try {
            if (!room.tryAcquire(pieces, PATIENCE, TimeUnit.SECONDS)) {
                return busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return busy();
        }
        try {
            var body = read(request);
            return body.isEmpty()
                    ? answer(HttpStatus.CONTENT_TOO_LARGE, "An event has at most 10 MiB.")
                    : receive(door.get(), door.get().kind().get(), header(request), body.get());
        } finally {
            room.release(pieces);
        }
    }

    /** Who does not say how much it is may send the most. */
    private static int pieces(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return (int) ((length < 0 ? LARGEST : length) / PIECE) + 1;
    }

    private static Optional<byte[]> read(HttpServletRequest request) throws IOException {
        var body = new ByteArrayOutputStream(Math.clamp(request.getContentLengthLong(), 0, LARGEST) + 1);
        var piece = new byte[PIECE];
        var in = request.getInputStream();
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            body.write(piece, 0, count);
            if (body.size() > LARGEST) {
                return Optional.empty();
            }
        }
        return Optional.of(body.toByteArray());
    }

    private static Function<String, String> header(HttpServletRequest request) {
        return name -> Optional.ofNullable(request.getHeader(name)).orElse("").strip();
    }

    private ResponseEntity<String> receive(
            Addresses.Door door, SourceSystem.Type kind, Function<String, String> header, byte[] body) {
        var now = clock.instant();
        var wrong = Proof.wrong(kind, door.secret(), header, body, now);
        if (wrong.isPresent()) {
            return answer(HttpStatus.UNAUTHORIZED, "Refused: " + wrong.get() + ".");
        }
        var reception = new Reception(door, kind, header, now);
        try {
            return taken(read(reception, kind, body));
        } catch (Unreadable unreadable) {
            return answer(HttpStatus.BAD_REQUEST, "Not taken: " + unreadable.words() + ".");
        } catch (Intake.Busy busy) {
            LOG.warn("events for {} were sent away: more come than can be written, or the database fails", door);
            return busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return busy();
        }
    }

    /** Systems send what they have and cannot mend it, so that what cannot be read is kept too; whoever writes lines by hand is told. */
    private static List<RawEvents.Raw> read(Reception reception, SourceSystem.Type kind, byte[] body)
            throws Unreadable {
        try {
            return reception.read(body);
        } catch (Unreadable unreadable) {
            if (kind == SourceSystem.Type.CSV) {
                throw unreadable;
            }
            return List.of(reception.unreadable(body, unreadable));
        }
    }

    private ResponseEntity<String> taken(List<RawEvents.Raw> events) throws Intake.Busy, InterruptedException {
        int fresh = intake.keep(events);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.object()
                        .put("received", events.size())
                        .put("new", fresh)
                        .print());
    }

    private static ResponseEntity<String> busy() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "Too much comes at once; send it again in a moment."));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, words));
    }

    private static String problem(HttpStatus status, String words) {
        return Json.object()
                .put("type", "about:blank")
                .put("status", status.value())
                .put("title", words)
                .print();
    }
}

package dev.dateline.app.news;

import dev.dateline.app.experience.NotDone;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Sends e-mail, where whoever runs the workbench says through whom: DATELINE_SMTP, such as {@code smtps://user:password@mail.example.org},
 * and DATELINE_MAIL_FROM. Only over TLS, but to this machine itself; neither page nor log shows who and with what password.
 */
@Component
final class Mailing {

    private static final String MAILTO = "mailto:";
    private static final String PATIENCE = "10000";

    private final Optional<URI> server;
    private final Optional<String> from;
    private final Clock clock;

    @Autowired
    Mailing(Clock clock) {
        this(
                Optional.ofNullable(System.getenv("DATELINE_SMTP")).filter(text -> !text.isBlank()),
                Optional.ofNullable(System.getenv("DATELINE_MAIL_FROM")).filter(text -> !text.isBlank()),
                clock);
    }

    /** @throws IllegalArgumentException where the server's address is none, without repeating it, for it may hold a password */
    Mailing(Optional<String> server, Optional<String> from, Clock clock) {
        this.server = server.map(Mailing::address);
        this.from = from;
        this.clock = clock;
        if (server.isPresent() && from.isEmpty()) {
            throw new IllegalArgumentException(
                    "DATELINE_SMTP is set and DATELINE_MAIL_FROM is not: say who the mail is from");
        }
    }

    private static URI address(String text) {
        try {
            var address = URI.create(text.strip());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("smtps?")) {
                return address;
            }
        } catch (IllegalArgumentException garbled) {
            // said below, without what it holds
        }
        throw new IllegalArgumentException(
                "DATELINE_SMTP must be an address such as smtps://user:password@mail.example.org");
    }

    /** Whether a hook is a letter, and no machine. */
    static boolean isLetter(String url) {
        return url.startsWith(MAILTO);
    }

    boolean isSetUp() {
        return server.isPresent();
    }

    /** Why nothing can be sent there; empty where it can. */
    Optional<String> problem(String url) {
        if (server.isEmpty()) {
            return Optional.of("This workbench sends no e-mail; whoever runs it names a server in DATELINE_SMTP.");
        }
        try {
            to(url);
            return Optional.empty();
        } catch (AddressException wrong) {
            return Optional.of("That is no e-mail address; expected one such as mailto:team@example.org.");
        }
    }

    private static InternetAddress to(String url) throws AddressException {
        var address = url.substring(MAILTO.length());
        if (!address.matches("[^\\s,;:<>\"()\\[\\]\\\\@?&%]{1,64}@[^\\s,;:<>\"()\\[\\]\\\\@?&%]{1,255}")) {
            throw new AddressException("no single address");
        }
        return new InternetAddress(address, true);
    }

    /** Sends one letter; the same turn is always the same letter, so that a second copy is known. */
    void send(String url, Turn turn, String project) throws NotDone {
        var at = server.orElseThrow(() -> new NotDone("nothing was sent: this workbench has no mail server any more"));
        try {
            var session = Session.getInstance(settings(at));
            var letter = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", "<" + turn.id() + "@dateline>");
                }
            };
            letter.setFrom(new InternetAddress(from.orElseThrow(), true));
            letter.setRecipient(MimeMessage.RecipientType.TO, to(url));
            letter.setSubject(plain(project + ": " + turn.headline()), "UTF-8");
            letter.setText(text(turn, project), "UTF-8");
            letter.setSentDate(Date.from(clock.instant()));
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.saveChanges();
            try (var transport = session.getTransport(String.valueOf(at.getScheme()))) {
                if (at.getRawUserInfo() == null) {
                    transport.connect(at.getHost(), at.getPort(), null, null);
                } else {
                    var words = List.of(at.getRawUserInfo().split(":", 2));
                    transport.connect(at.getHost(), at.getPort(), decoded(words.getFirst()), decoded(words.getLast()));
                }
                transport.sendMessage(letter, letter.getAllRecipients());
            }
        } catch (AddressException wrong) {
            throw new NotDone("nothing was sent: an address of the letter is none");
        } catch (MessagingException failed) {
            throw new NotDone("`" + at.getHost() + "` did not take the letter ("
                    + failed.getClass().getSimpleName() + ")");
        }
    }

    private static String text(Turn turn, String project) {
        return turn.headline() + ".\n\n" + turn.story() + "\n\nProject: " + project
                + "\nAn owner of the project wishes that you are told; ask them where you do not.\n";
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Properties settings(URI at) {
        var settings = new Properties();
        for (var protocol : List.of("mail.smtp.", "mail.smtps.")) {
            settings.put(protocol + "connectiontimeout", PATIENCE);
            settings.put(protocol + "timeout", PATIENCE);
            settings.put(protocol + "writetimeout", PATIENCE);
            settings.put(protocol + "ssl.checkserveridentity", "true");
            settings.put(protocol + "auth", String.valueOf(at.getRawUserInfo() != null));
        }
        settings.put("mail.smtp.starttls.enable", "true");
        settings.put("mail.smtp.starttls.required", String.valueOf(!isHere(at)));
        return settings;
    }

    private static boolean isHere(URI at) {
        try {
            return InetAddress.getByName(at.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}

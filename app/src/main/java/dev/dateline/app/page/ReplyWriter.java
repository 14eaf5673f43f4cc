package dev.dateline.app.page;

import dev.dateline.app.project.Json;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriUtils;

/** Writes a {@link Reply} in the form that was asked for. */
@Component
public final class ReplyWriter implements HandlerMethodReturnValueHandler {

    private static final String PART = "HX-Target";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            Path.of("."), ContentType.Html, ReplyWriter.class.getClassLoader(), "dev.dateline.app");
    private final Assets assets;

    ReplyWriter(Assets assets) {
        this.assets = assets;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Reply.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returned, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        write(
                (Reply) Objects.requireNonNull(value),
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
    }

    private void write(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.VARY, "Accept, HX-Request, HX-Target");
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        scope(request).ifPresent(scope -> response.setHeader("Dateline-Revision", String.valueOf(scope.revision())));
        var deed = scope(request).flatMap(Scope::deed);
        deed.ifPresent(done -> response.setHeader(
                "Dateline-Did", done.revision() + ";" + UriUtils.encode(done.what(), StandardCharsets.UTF_8)));
        if (reply.goTo().isPresent()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, next(reply.goTo().get(), request));
        } else if (reply.json().isPresent() && wantsJson(request)) {
            var json = reply.json().get().get();
            send(response, reply.status(), "application/json", json.print());
        } else {
            send(response, reply.status(), "text/html", html(reply, request));
        }
    }

    private static Optional<Scope> scope(HttpServletRequest request) {
        return Optional.ofNullable((Scope) request.getAttribute(Scope.ATTRIBUTE));
    }

    /** People are told what they did, in the project, where they can take it back; programs know, and whoever came by a link is told nothing. */
    private static String next(String address, HttpServletRequest request) {
        return request.getAttribute(Deed.ATTRIBUTE) instanceof Long revision
                        && !wantsJson(request)
                        && address.startsWith("/projects/")
                ? Deed.told(address, revision)
                : address;
    }

    /** A browser's list of types names pages first; a program asks for JSON alone or first. */
    public static boolean wantsJson(HttpServletRequest request) {
        var accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return accept.startsWith("application/json") || accept.startsWith("application/problem+json");
    }

    private String html(Reply reply, HttpServletRequest request) {
        var visitor = Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE))
                .orElse(Visitor.nobody());
        var token = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                .map(CsrfToken::getToken)
                .orElse("");
        var part = Optional.ofNullable(request.getHeader(PART)).filter(reply::has);
        return page(reply, part, scope(request), visitor, token);
    }

    /** Makes the page for nobody, so that what it takes is at hand when somebody asks for it. */
    public void rehearse(Reply reply, Scope scope) {
        page(reply, Optional.empty(), Optional.of(scope), Visitor.nobody(), "");
    }

    private String page(Reply reply, Optional<String> part, Optional<Scope> scope, Visitor visitor, String token) {
        var page = new StringOutput(1 << 14);
        templates.render(
                reply.template(part),
                Map.of("frame", reply.frame(scope, visitor, token, assets), "view", reply.view()),
                page);
        return page.toString();
    }

    private static void send(HttpServletResponse response, HttpStatus status, String type, String text)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** What went wrong, to a program. */
    static void problem(HttpServletResponse response, HttpStatus status, Json json) throws IOException {
        send(response, status, "application/problem+json", json.print());
    }
}

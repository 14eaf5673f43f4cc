package dev.dateline.app.people;

import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who gets in, and what a browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
class Doors {

    static final String COOKIE = "dateline";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String ASSETS = "/assets/";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    /** Where git clones from; it knows names with passwords, not tokens, and sends what it wants to read as a POST. */
    private static final Pattern GIT = Pattern.compile("/projects/[^/]+/repositories/[^/]+\\.git/.+");

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http, Access access, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers)
            throws Exception {
        return http.csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .csrfTokenRequestHandler(tokens())
                        .ignoringRequestMatchers(request -> bearer(request).isPresent()
                                || isJson(request)
                                || isGit(request)
                                || isEvent(request)
                                || Links.isLink(request.getRequestURI())))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, denied) -> answers.resolveException(request, response, null, stale())))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .addHeaderWriter(Doors::discretion)
                        .cacheControl(cache -> cache.disable()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(
                        access instanceof Accounts accounts ? new SignedIn(accounts) : new Neighbours(),
                        CsrfFilter.class)
                .build();
    }

    /** A form of an earlier visit, or of somebody else's page; or a program without a token. */
    private static Refusal stale() {
        return Refusal.notAllowed(
                "Nothing was changed: this form was made before the server or your browser began anew."
                        + " Go back, load the page again and send it once more. A program sends a token in the header Authorization.");
    }

    /**
     * Made for every page, not only where one asks; but none for a link, whose visitors get no cookie and need none: they are nobody. So
     * none for what a page is dressed in either.
     */
    private static CsrfTokenRequestHandler tokens() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return (request, response, token) -> {
            if (!Links.isLink(request.getRequestURI())
                    && !isEvent(request)
                    && !request.getRequestURI().startsWith(ASSETS)) {
                handler.handle(request, response, token);
            }
        };
    }

    /** What lies behind a link is kept by no browser and found by no search, and its secret is told to nobody. */
    private static void discretion(HttpServletRequest request, HttpServletResponse response) {
        if (Links.isLink(request.getRequestURI())) {
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else {
            response.setHeader("Referrer-Policy", "same-origin");
        }
    }

    /** A token stands in a header that no page of others can make a browser send, so it needs no other proof. */
    private static Optional<String> bearer(HttpServletRequest request) {
        var given = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        return given.filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip())
                .or(() -> given.filter(header -> header.startsWith(BASIC) && isGit(request))
                        .flatMap(header -> password(header.substring(BASIC.length()))));
    }

    /** No page of others can make a browser send JSON here without asking us first, and we never say yes. */
    private static boolean isJson(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"))
                .isPresent();
    }

    /** Where systems send what happened; each proves itself by a signature, and none is anybody's visitor. */
    private static boolean isEvent(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/events/");
    }

    private static boolean isGit(HttpServletRequest request) {
        return GIT.matcher(request.getRequestURI()).matches();
    }

    /** A token sent as a password, whatever the name before it. */
    private static Optional<String> password(String credentials) {
        try {
            var text = new String(Base64.getDecoder().decode(credentials.strip()), StandardCharsets.UTF_8);
            return Optional.of(text.substring(text.indexOf(':') + 1));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /**
     * At one's own machine everybody is you. A page of others could still send a browser here under a name of its own that leads to
     * this machine, so other names are refused.
     */
    private static final class Neighbours extends OncePerRequestFilter {

        private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (isEvent(request)) { // it may come by a tunnel, under the tunnel's name
                chain.doFilter(request, response);
                return;
            }
            if (!OURS.contains(request.getServerName())) {
                refuse(response, HttpServletResponse.SC_FORBIDDEN, "This workbench answers to localhost only.");
                return;
            }
            if (!Links.isLink(request.getRequestURI())) {
                request.setAttribute(Visitor.ATTRIBUTE, Visitor.local("you"));
            }
            chain.doFilter(request, response);
        }
    }

    /** In a served workbench one is known by a cookie or a token, or sees nothing but the door. */
    private static final class SignedIn extends OncePerRequestFilter {

        private final Accounts accounts;

        SignedIn(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (Links.isLink(request.getRequestURI()) || isEvent(request)) {
                chain.doFilter(request, response);
                return;
            }
            var token = bearer(request);
            var visitor = token.isPresent()
                    ? accounts.bearer(token.get())
                    : cookie(request).flatMap(accounts::remembered);
            visitor.ifPresent(known -> request.setAttribute(Visitor.ATTRIBUTE, known));
            if (visitor.isPresent() || isOpen(request)) {
                chain.doFilter(request, response);
            } else if (token.isPresent() || !wantsPage(request)) {
                response.setHeader(
                        HttpHeaders.WWW_AUTHENTICATE, isGit(request) ? "Basic realm=\"Dateline\"" : "Bearer");
                refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "Sign in, or send a token that is known here.");
            } else {
                var back = request.getMethod().equals("GET")
                        ? "?to=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8)
                        : "";
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(HttpHeaders.LOCATION, "/sign-in" + back);
            }
        }

        private static boolean isOpen(HttpServletRequest request) {
            var path = request.getRequestURI();
            return path.equals("/sign-in")
                    || path.equals("/begin")
                    || path.equals("/health")
                    || path.startsWith("/invitation/")
                    || path.startsWith(ASSETS);
        }

        private static boolean wantsPage(HttpServletRequest request) {
            return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                    .orElse("")
                    .contains("text/html");
        }
    }

    static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst());
    }

    private static void refuse(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\": \"about:blank\", \"status\": " + status + ", \"title\": \"" + words + "\"}");
    }
}

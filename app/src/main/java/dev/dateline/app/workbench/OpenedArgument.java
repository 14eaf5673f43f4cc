package dev.dateline.app.workbench;

import dev.dateline.app.page.Days;
import dev.dateline.app.page.Deed;
import dev.dateline.app.page.Refusal;
import dev.dateline.app.page.Scope;
import dev.dateline.app.page.Visitor;
import dev.dateline.app.project.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Hands a page the project that its address names, as the visitor may see it. */
@Component
public final class OpenedArgument implements HandlerMethodArgumentResolver {

    /** From how many years before the launch a project can be looked at. */
    private static final int BEFORE = 5;

    /** And up to how many weeks after it. */
    private static final int AFTER = 13;

    private static final int FARTHEST_YEARS = 50;

    private final Projects projects;
    private final ObjectProvider<News> news;

    OpenedArgument(Projects projects, ObjectProvider<News> news) {
        this.projects = projects;
        this.news = news;
        projects.listen((project, revision, by) -> remember(revision));
    }

    /** So that the answer can tell of it; where no request is at work, nobody is told. */
    private static void remember(long revision) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null && revision > 1) {
            request.setAttribute(Deed.ATTRIBUTE, revision, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Opened.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        @SuppressWarnings("unchecked") // put there by Spring
        var variables = (Map<String, String>)
                Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        var visitor = Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE))
                .orElse(Visitor.nobody());
        var day = day(request);
        var opened = projects.open(
                Objects.requireNonNull(variables.get("project")),
                day,
                number("at", request),
                visitor,
                number("revision", request));
        day.ifPresent(asked -> refuseOutside(opened, asked));
        request.setAttribute(
                Scope.ATTRIBUTE,
                scope(
                        opened,
                        number(Deed.PARAMETER, request).flatMap(revision -> deed(opened, revision)),
                        here(request)));
        return opened;
    }

    private static Optional<LocalDate> day(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("day"))
                    .filter(text -> !text.isBlank())
                    .map(Today::parse);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrong("day: " + wrong.getMessage());
        }
    }

    /** The form offers the days about which there is most to see; an address may ask for more. */
    private static void refuseOutside(Opened opened, LocalDate asked) {
        var launch = opened.contents().project().launch();
        var first = launch.minusYears(FARTHEST_YEARS);
        var last = launch.plusYears(FARTHEST_YEARS);
        if (asked.isBefore(first) || asked.isAfter(last)) {
            throw Refusal.wrong(
                    "As of " + Days.full(asked) + " nothing can be said: this project can be looked at from "
                            + Days.full(first) + " to " + Days.full(last) + ".");
        }
    }

    private static LocalDate firstDay(Opened opened) {
        return opened.contents().project().launch().minusYears(BEFORE);
    }

    /** Also today, however long after the launch that is. */
    private LocalDate lastDay(Opened opened) {
        var project = opened.contents().project();
        var last = project.launch().plusWeeks(AFTER);
        var now = projects.now(project);
        return last.isAfter(now) ? last : now;
    }

    private static Optional<Long> number(String name, HttpServletRequest request) {
        var text = request.getParameter(name);
        try {
            return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(Long::valueOf);
        } catch (NumberFormatException wrong) {
            throw Refusal.wrong(name + " must be the number of a revision");
        }
    }

    /** The project as its pages show it to whoever comes to its address, and has done nothing there. */
    public Scope scope(Opened opened) {
        return scope(opened, Optional.empty(), opened.address());
    }

    private Scope scope(Opened opened, Optional<Deed> deed, String here) {
        var project = opened.contents().project();
        return new Scope(
                project.name(),
                opened.address(),
                opened.newest(),
                opened.today().date(),
                opened.asked().isPresent(),
                opened.isPast() ? Optional.of(opened.revision()) : Optional.empty(),
                firstDay(opened),
                lastDay(opened),
                notice(opened),
                () -> news.getIfAvailable(() -> nothing -> Optional.empty()).of(opened),
                () -> projects.newest(Scope.EXAMPLE).isPresent(),
                opened.mayEdit(),
                deed,
                here);
    }

    /** Only one's own, and only while it is news. */
    private Optional<Deed> deed(Opened opened, long revision) {
        return projects.history().deed(opened, revision).map(action -> new Deed(revision, action.what()));
    }

    private static String here(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString())
                .map(words -> "?" + words)
                .orElse("");
        return Deed.without(request.getRequestURI() + query);
    }

    /** What it is that is looked at: an earlier version, an example, another day than today. */
    private Optional<String> notice(Opened opened) {
        var words = Stream.of(version(opened), day(opened))
                .flatMap(Optional::stream)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    private static Optional<String> version(Opened opened) {
        return opened.isPast()
                ? Optional.of("This is how the project was at revision " + opened.revision() + " of " + opened.newest()
                        + "; it can be read, not changed.")
                : opened.notice();
    }

    private Optional<String> day(Opened opened) {
        var project = opened.contents().project();
        var today = opened.today().date();
        if (today.equals(projects.now(project))) {
            return project.asOf()
                    .filter(day -> opened.notice().isEmpty())
                    .map(day -> "Told as if today were " + Days.withWeekday(day) + ".");
        }
        return Optional.of(
                "Looked at from " + Days.withWeekday(today)
                        + (today.isAfter(projects.now(project))
                                ? ", as if nothing more had become known until then."
                                : opened.isPast()
                                        ? ": what was known by then."
                                        : ": what was known by then, with the plan, the estimates and the teams as they are now."));
    }
}

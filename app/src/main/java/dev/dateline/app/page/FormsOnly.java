package dev.dateline.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** What is posted is a form, unless the page reads the body itself: a body of another type would be taken for a form with nothing in it. */
public final class FormsOnly implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var type = request.getContentType();
        if (request.getMethod().equals("POST")
                && type != null
                && !isForm(type.toLowerCase(Locale.ROOT))
                && handler instanceof HandlerMethod method
                && !readsItself(method)) {
            throw Refusal.foreign("A form is expected here, and this is something else: "
                    + type.substring(0, Math.min(80, type.length())) + ".");
        }
        return true;
    }

    /** It says so of its body, or names the types it takes. */
    private static boolean readsItself(HandlerMethod method) {
        var posts = method.getMethodAnnotation(PostMapping.class);
        return (posts != null && posts.consumes().length > 0)
                || Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static boolean isForm(String type) {
        return type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}

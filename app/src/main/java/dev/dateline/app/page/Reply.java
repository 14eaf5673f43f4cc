package dev.dateline.app.page;

import dev.dateline.app.project.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What one address answers: the page to a browser, a part of it to a script that asks for that part, the same as JSON.
 * A template takes {@code frame} and {@code view}; a part's template takes the same two.
 */
public final class Reply {

    private final String title;
    private final String template;
    private final Object view;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String room = "";
    private final List<String> scripts = new ArrayList<>();
    private HttpStatus status = HttpStatus.OK;
    private Frame.@Nullable Place place;
    private @Nullable Supplier<Json> json;
    private @Nullable String goTo;
    private boolean wide;

    private Reply(String title, String template, Object view) {
        this.title = title;
        this.template = template;
        this.view = view;
    }

    /** @param template by its path below the app, such as {@code plan/timeline.jte} */
    public static Reply page(String title, String template, Object view) {
        return new Reply(title, template, view);
    }

    /** Done; look there. */
    public static Reply go(String address) {
        var reply = new Reply("", "", "");
        reply.goTo = address;
        return reply;
    }

    /** @param id of the element that a script replaces with what this template makes */
    public Reply part(String id, String template) {
        parts.put(id, template);
        return this;
    }

    public Reply json(Supplier<Json> answer) {
        json = answer;
        return this;
    }

    public Reply status(HttpStatus code) {
        status = code;
        return this;
    }

    /** The place of the menu it stands in. */
    public Reply in(Frame.Place where) {
        return in(where, where.path());
    }

    /** @param path of the page within that place which it is, or belongs to */
    public Reply in(Frame.Place where, String path) {
        place = where;
        room = path;
        return this;
    }

    /** A script of the page's own, such as {@code plan/timeline.js}. */
    public Reply script(String path) {
        scripts.add(path);
        return this;
    }

    public Reply wide() {
        wide = true;
        return this;
    }

    Object view() {
        return view;
    }

    /** The template of the part asked for, else of the page. */
    String template(Optional<String> part) {
        return part.map(parts::get).orElse(template);
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    HttpStatus status() {
        return status;
    }

    Optional<Supplier<Json>> json() {
        return Optional.ofNullable(json);
    }

    Optional<String> goTo() {
        return Optional.ofNullable(goTo);
    }

    Frame frame(Optional<Scope> scope, Visitor visitor, String token, Assets assets) {
        return new Frame(
                title, Optional.ofNullable(place), room, wide, scope, visitor, token, List.copyOf(scripts), assets);
    }
}

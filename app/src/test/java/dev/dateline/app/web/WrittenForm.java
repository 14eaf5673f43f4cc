package dev.dateline.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form as it stands in one of our pages.
 *
 * @param id by which fields outside of it belong to it; empty where it has none
 */
record WrittenForm(String id, String action, String method, boolean isUpload, List<Field> fields) {

    /** @param free whether one types in it what one likes */
    record Field(String name, String value, boolean free) {}

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<(input|button)\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>([^<]*)");
    private static final List<String> TYPED =
            List.of("", "text", "search", "email", "url", "tel", "password", "number", "date");

    static List<WrittenForm> in(String page) {
        var forms = new ArrayList<WrittenForm>();
        var found = FORM.matcher(page);
        while (found.find()) {
            var head = found.group(1);
            forms.add(new WrittenForm(
                    attribute(head, "id").orElse(""),
                    attribute(head, "action").orElse(""),
                    attribute(head, "method").orElse("get").toLowerCase(Locale.ROOT),
                    head.contains("multipart/form-data"),
                    fields(found.group(2))));
        }
        var elsewhere = FORM.matcher(page).replaceAll("");
        return forms.stream().map(form -> form.with(elsewhere)).toList();
    }

    /** With the fields that stand outside of it and say that they are its own. */
    private WrittenForm with(String elsewhere) {
        var all = new ArrayList<>(fields);
        if (!id.isEmpty()) {
            var found = FIELD.matcher(elsewhere);
            while (found.find()) {
                if (found.group().contains(" form=\"" + id + "\"")) {
                    all.addAll(fields(found.group()));
                }
            }
        }
        return new WrittenForm(id, action, method, isUpload, all);
    }

    private static List<Field> fields(String html) {
        var fields = new ArrayList<Field>();
        var found = FIELD.matcher(html);
        while (found.find()) {
            if (found.group(1) != null) {
                input(found.group(1), found.group(2)).ifPresent(fields::add);
            } else if (found.group(3) != null) {
                attribute(found.group(3), "name")
                        .ifPresent(name -> fields.add(new Field(name, plain(found.group(4)), true)));
            } else {
                attribute(found.group(5), "name")
                        .ifPresent(name -> fields.add(new Field(name, chosen(found.group(6)), false)));
            }
        }
        return fields;
    }

    private static Optional<Field> input(String element, String head) {
        var type = attribute(head, "type").orElse("");
        boolean free = element.equals("input") && TYPED.contains(type) && !head.contains(" readonly");
        return attribute(head, "name")
                .filter(name -> !type.equals("file"))
                .map(name -> new Field(name, attribute(head, "value").orElse(""), free));
    }

    private static String chosen(String options) {
        var found = OPTION.matcher(options);
        var first = "";
        while (found.find()) {
            var value = attribute(found.group(1), "value").orElse(plain(found.group(2)));
            if (found.group(1).contains(" selected")) {
                return value;
            }
            first = first.isEmpty() ? value : first;
        }
        return first;
    }

    private static Optional<String> attribute(String head, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(head);
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}

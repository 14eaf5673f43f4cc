package dev.dateline.app.project;

import java.util.function.Function;

/**
 * A kind of record that a project holds: its name (the key it stands under, and the kind that references name), its type, its form
 * in the folder, and what identifies one.
 */
public record Kind<R>(String name, Class<R> type, RecordFile<R> file, Function<R, String> id) {

    /** Many records in one YAML file, as a list under the kind's name; identified by the component {@code key}. */
    public static <R extends Record> Kind<R> list(String name, Class<R> type, String key, Function<R, String> id) {
        return listIn(name + ".yaml", name, type, key, id);
    }

    /** The same in a file that is not called after them. */
    public static <R extends Record> Kind<R> listIn(
            String file, String name, Class<R> type, String key, Function<R, String> id) {
        return new Kind<>(name, type, new YamlListFile<>(file, name, type, key, id), id);
    }

    /** The one record of a YAML file. */
    public static <R extends Record> Kind<R> single(String name, Class<R> type) {
        return new Kind<>(name, type, new YamlRecordFile<>(name + ".yaml", type), record -> name);
    }

    /** Records that are documents, each a Markdown file in the folder {@code name}. */
    public static <H extends Record, R> Kind<R> documents(
            String name, Class<R> type, DocumentForm<H, R> form, Function<R, String> id) {
        return new Kind<>(name, type, new DocumentsFile<>(name, form), id);
    }
}

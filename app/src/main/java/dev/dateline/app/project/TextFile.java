package dev.dateline.app.project;

import java.util.List;

/** Records whose file is a text put together from the records' own texts; a change writes one of those and leaves the others. */
public interface TextFile<R> extends RecordFile<R> {

    /** One record as it stands in the file. */
    String body(R record);

    /** The file that holds these records; there is none where there are no records. */
    String text(List<String> bodies);

    @Override
    default void write(List<R> records, FolderWriter out) {
        if (!records.isEmpty()) {
            out.text(path(), text(records.stream().map(this::body).toList()));
        }
    }
}

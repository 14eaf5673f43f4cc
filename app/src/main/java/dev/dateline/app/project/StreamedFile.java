package dev.dateline.app.project;

import java.nio.file.Path;
import java.util.Optional;

/** Records of which each has a file of its own, read as a stream because it may be long. */
public interface StreamedFile<R> extends RecordFile<R> {

    /** The record's file within the folder. */
    String path(R record);

    /** The record in its plainest form. */
    String text(R record);

    /** The file it was read from, where that is so. */
    Optional<Path> original(R record);
}

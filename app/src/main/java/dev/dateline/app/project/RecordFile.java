package dev.dateline.app.project;

import java.util.List;

/** How records of one kind lie in the folder. */
public interface RecordFile<R> {

    /** Everything of this kind in the folder; what is wrong is told to {@code in} and left out. */
    List<Placed<R>> read(FolderReader in);

    /** The files that hold exactly these records, in their plainest form. */
    void write(List<R> records, FolderWriter out);

    /** The file's name; for a kind with many files, their folder with a slash. */
    String path();
}

package dev.dateline.app.project;

import dev.dateline.app.Dateline;
import java.nio.file.Path;
import java.util.List;

/** Folders read as the commands read them. */
final class TestFolders {

    private TestFolders() {}

    static Folder at(Path path) {
        return new Folder(path, Dateline.KINDS, Dateline.CONSISTENCIES);
    }

    static Contents read(Path path) {
        try {
            return at(path).read();
        } catch (FolderProblems wrong) {
            throw new AssertionError(wrong.problems().toString(), wrong);
        }
    }

    static List<Problem> problems(Path path) {
        try {
            at(path).read();
            return List.of();
        } catch (FolderProblems wrong) {
            return wrong.problems();
        }
    }
}

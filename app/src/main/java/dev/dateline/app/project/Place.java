package dev.dateline.app.project;

/** Where something stands in a file of the folder; line and column count from 1, columns in characters. */
public record Place(String file, int line, int column) {

    public static Place of(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}

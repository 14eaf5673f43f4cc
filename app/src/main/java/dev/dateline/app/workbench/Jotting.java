package dev.dateline.app.workbench;

import java.util.List;
import java.util.Optional;

/** What somebody writes in a room where many write at once; a record whose components these are. */
public interface Jotting {

    String id();

    String text();

    /** Of those who think it matters, each once. */
    List<String> votes();

    /** The other that says the same. */
    Optional<String> mergedInto();

    /** What was made of it. */
    Optional<String> became();

    /** Whether it still waits to become something. */
    default boolean isOpen() {
        return mergedInto().isEmpty() && became().isEmpty();
    }
}

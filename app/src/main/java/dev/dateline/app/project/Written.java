package dev.dateline.app.project;

/** A record that has more than one form in a file. */
public interface Written {

    /** The briefest form: a value one of the {@link Brief} factories takes, or the record itself for all its components. */
    Object written();
}

package dev.dateline.app.workbench;

import java.util.Optional;

/** The worst that is true of a project, in so few words that a browser's tab can begin with it. Who knows it offers it as a bean. */
public interface News {

    Optional<String> of(Opened project);
}

package dev.dateline.app.delivery;

import dev.dateline.app.people.Access;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which folders of this machine may be read as repositories: all, where nobody signs in and so whoever asks sits at it; else those
 * beneath the folders that whoever started the workbench names in DATELINE_REPOSITORY_ROOTS, separated as in a path of programs.
 */
@Component
final class Ground {

    private final boolean own;
    private final List<Path> roots;

    @Autowired
    Ground(Access access) {
        this(
                !access.hasAccounts(),
                Optional.ofNullable(System.getenv("DATELINE_REPOSITORY_ROOTS")).orElse(""));
    }

    Ground(boolean own, String roots) {
        this.own = own;
        this.roots = Arrays.stream(roots.split(Pattern.quote(File.pathSeparator), -1))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .toList();
    }

    /** Nothing of a folder outside is told, not even whether it is there. */
    Repository open(String address) throws NotMeasurable {
        try {
            var place = Path.of(address.startsWith("file://") ? address.substring("file://".length()) : address);
            if (!place.isAbsolute()) {
                throw new NotMeasurable(
                        "`" + address + "` is no whole path; expected one such as /srv/git/checkout.git");
            }
            if (!isAllowed(place)) {
                throw outside();
            }
            var repository = GitRepository.open(place);
            if (!isAllowed(repository.getDirectory().toPath())) { // a working tree may name a repository elsewhere
                repository.close();
                throw outside();
            }
            return repository;
        } catch (InvalidPathException wrong) {
            throw new NotMeasurable("`" + address + "` is no path: " + wrong.getReason(), wrong);
        }
    }

    private boolean isAllowed(Path place) {
        if (own) {
            return true;
        }
        try {
            var real = place.toRealPath();
            for (var root : roots) {
                if (real.startsWith(root.toRealPath())) {
                    return true;
                }
            }
            return false;
        } catch (IOException missing) {
            return false;
        }
    }

    private static NotMeasurable outside() {
        return new NotMeasurable("this workbench reads no repository there\nMaybe whoever runs it names the folder in"
                + " DATELINE_REPOSITORY_ROOTS and starts it again");
    }
}

package dev.dateline.app.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.TagOpt;

/** A copy of a repository that lies elsewhere, with all its branches and tags; gone when it is closed. */
final class Clone implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(?i)([a-z][a-z0-9+.-]+)://.*");
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Git git;

    private Clone(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** Whether it names a place in a network, and no folder. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches() || text.matches("[^/\\\\:@]+@[^/\\\\:]+:.*");
    }

    /** Without the name and password that may stand in it. */
    static String shown(String address) {
        return address.replaceFirst("(://)[^/@]*@", "$1");
    }

    /** Brings it; only what speaks http or https is asked. */
    static Clone of(String address) throws NotMeasurable {
        OwnSettings.settle();
        if (!address.matches("(?is)(https?|file)://.*")) {
            throw new NotMeasurable("`" + shown(address)
                    + "` is asked neither by http nor by https\nMaybe clone it with git, and measure the folder");
        }
        try {
            var folder = Files.createTempDirectory("dateline-clone-");
            try {
                var git = Git.init().setBare(true).setDirectory(folder.toFile()).call();
                fetch(git, address);
                return new Clone(folder, git);
            } catch (GitAPIException | JGitInternalException failed) {
                delete(folder);
                throw new NotMeasurable("`" + shown(address) + "` cannot be cloned: " + reason(failed), failed);
            }
        } catch (IOException unwritable) {
            throw new NotMeasurable("there is no room for a clone: " + unwritable.getMessage(), unwritable);
        }
    }

    private static void fetch(Git git, String address) throws GitAPIException, IOException {
        var fetched = git.fetch()
                .setRemote(address)
                .setRefSpecs("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*")
                .setTagOpt(TagOpt.NO_TAGS)
                .setTimeout(PATIENCE_SECONDS)
                .call();
        var head = fetched.getAdvertisedRef(Constants.HEAD);
        if (head != null) {
            var own = git.getRepository().updateRef(Constants.HEAD, true);
            own.setNewObjectId(head.getObjectId());
            own.forceUpdate();
        }
    }

    private static String reason(Exception failed) {
        return shown(String.valueOf(failed.getMessage()).lines().findFirst().orElse(""));
    }

    Repository repository() {
        return git.getRepository();
    }

    @Override
    public void close() {
        git.close();
        try {
            delete(folder);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var left = Files.walk(folder)) {
                for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

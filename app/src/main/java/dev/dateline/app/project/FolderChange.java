package dev.dateline.app.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One change of a folder's files. Everything is written aside first, so that most failures come before anything has changed; then
 * each file is renamed into place, and back again if a later one cannot be. A file is whole at every moment.
 */
final class FolderChange implements AutoCloseable {

    private final Path folder;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<Move> moves = new ArrayList<>();
    private final Deque<Path> madeFolders = new ArrayDeque<>();
    private boolean applied;

    /** @param aside what will stand at the target; empty where the target goes */
    private record Move(Path target, Optional<Path> aside, Path before) {}

    FolderChange(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        make(this.folder);
    }

    void write(String path, byte[] bytes) throws IOException {
        var target = target(path);
        if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), bytes)) {
            var aside = aside(target);
            Files.write(aside, bytes, StandardOpenOption.CREATE_NEW);
            permit(aside, target);
        }
    }

    void copy(String path, Path from) throws IOException {
        var target = target(path);
        if (!Files.exists(target) || !Files.isSameFile(target, from)) {
            var aside = aside(target);
            Files.copy(from, aside);
            permit(aside, target);
        }
    }

    /** Whoever may read or write the file may do so afterwards. */
    private static void permit(Path aside, Path target) throws IOException {
        if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(target));
        }
    }

    void remove(String path) throws IOException {
        var target = folder.resolve(path);
        if (Files.isRegularFile(target)) {
            moves.add(new Move(target(path), Optional.empty(), beside(target, "before")));
        }
    }

    void apply() throws IOException {
        int done = 0;
        try {
            for (; done < moves.size(); done++) {
                apply(moves.get(done));
            }
            applied = true;
        } catch (IOException failure) {
            for (var move : moves.subList(0, done).reversed()) {
                takeBack(move, failure);
            }
            throw failure;
        }
    }

    private static void apply(Move move) throws IOException {
        if (Files.exists(move.target)) {
            keep(move.target, move.before);
        }
        try {
            if (move.aside.isPresent()) {
                Files.move(move.aside.get(), move.target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(move.target);
            }
        } catch (IOException failure) {
            Files.deleteIfExists(move.before);
            throw failure;
        }
    }

    private static void keep(Path target, Path before) throws IOException {
        try {
            Files.createLink(before, target);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(target, before, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void takeBack(Move move, IOException failure) {
        try {
            if (Files.exists(move.before)) {
                Files.move(move.before, move.target, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(move.target);
            }
        } catch (IOException stuck) {
            failure.addSuppressed(stuck);
        }
    }

    /** Takes away what stands aside; after a failure also the folders that were made. */
    @Override
    public void close() throws IOException {
        for (var move : moves) {
            if (applied) {
                Files.deleteIfExists(move.before);
            }
            if (move.aside.isPresent()) {
                Files.deleteIfExists(move.aside.get());
            }
        }
        while (!applied && !madeFolders.isEmpty()) {
            Files.deleteIfExists(madeFolders.pop());
        }
    }

    /** Where the file lies in truth: a link may lead to another place of the folder, and nothing may lead out of it. */
    private Path target(String path) throws IOException {
        var target = folder.resolve(path).normalize();
        refuseUnless(target.startsWith(folder), target, "leads out of the folder");
        make(parent(target));
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            target = target.toRealPath();
            refuseUnless(Files.isRegularFile(target), target, "is no file");
            if (!Files.isWritable(target)) {
                throw new AccessDeniedException(target.toString());
            }
        }
        refuseUnless(parent(target).toRealPath().startsWith(folder.toRealPath()), target, "leads out of the folder");
        return target;
    }

    private static void refuseUnless(boolean right, Path target, String reason) throws IOException {
        if (!right) {
            throw new FileSystemException(target.toString(), null, reason);
        }
    }

    private Path aside(Path target) throws IOException {
        var aside = beside(target, "aside");
        moves.add(new Move(target, Optional.of(aside), beside(target, "before")));
        return aside;
    }

    private Path beside(Path target, String what) {
        return target.resolveSibling("." + target.getFileName() + "." + mark + "." + what);
    }

    private void make(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            make(parent(wanted));
            Files.createDirectory(wanted);
            madeFolders.push(wanted);
        }
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        return parent == null ? path : parent;
    }
}

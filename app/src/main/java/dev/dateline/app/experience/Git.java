package dev.dateline.app.experience;

import dev.dateline.app.delivery.OwnSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.util.FS;

/** What JGit does for us, behind a door of its own: its classes are loaded when the first repository is made or read. */
final class Git {

    /** The only service there is: reading. */
    static final String READING = "git-upload-pack";

    private static final int SECONDS = 60;

    private Git() {}

    /** A bare repository with one commit of these files; answers the commit. */
    static String begin(Path place, Map<String, String> files, String by, String message, Instant now)
            throws IOException {
        try (var repository = at(place)) {
            repository.create(true);
            try (var inserter = repository.newObjectInserter()) {
                var index = DirCache.newInCore();
                var builder = index.builder();
                for (var file : new TreeMap<>(files).entrySet()) {
                    refuseUnlessSafe(file.getKey());
                    var entry = new DirCacheEntry(file.getKey());
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(
                            inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
                    builder.add(entry);
                }
                builder.finish();
                var person = new PersonIdent(by, "requester@dateline.invalid", now, ZoneOffset.UTC);
                var commit = new CommitBuilder();
                commit.setTreeId(index.writeTree(inserter));
                commit.setAuthor(person);
                commit.setCommitter(person);
                commit.setMessage(message + "\n");
                var id = inserter.insert(commit);
                inserter.flush();
                branch(repository, id);
                return id.name();
            }
        }
    }

    /** Git's own opinion, beside ours. */
    private static void refuseUnlessSafe(String path) throws CorruptObjectException {
        new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true).checkPath(path);
    }

    private static void branch(Repository repository, ObjectId commit) throws IOException {
        var main = repository.updateRef(Constants.R_HEADS + "main");
        main.setNewObjectId(commit);
        if (main.update() != RefUpdate.Result.NEW) {
            throw new IOException("its branch cannot be made");
        }
        repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
    }

    /** What a clone asks for first: which branches there are. */
    static void advertise(Path place, Optional<String> protocol, OutputStream out) throws IOException {
        try (var repository = at(place)) {
            reading(repository, protocol)
                    .sendAdvertisedRefs(new PacketLineOutRefAdvertiser(new PacketLineOut(out)), READING);
        }
    }

    /** What it asks for then: the files. */
    static void pack(Path place, Optional<String> protocol, InputStream in, OutputStream out) throws IOException {
        try (var repository = at(place)) {
            reading(repository, protocol).upload(in, out, null);
        }
    }

    private static UploadPack reading(Repository repository, Optional<String> protocol) {
        var reading = new UploadPack(repository);
        reading.setBiDirectionalPipe(false);
        reading.setTimeout(SECONDS);
        protocol.ifPresent(words -> reading.setExtraParameters(List.of(words.split(":"))));
        return reading;
    }

    private static Repository at(Path place) throws IOException {
        OwnSettings.settle();
        return new FileRepositoryBuilder()
                .setBare()
                .setGitDir(place.toFile())
                .setFS(FS.DETECTED)
                .build();
    }
}

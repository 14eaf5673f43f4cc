package dev.dateline.app.delivery;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** JGit would read the settings of whoever started the workbench, and start `git` to find them; we want the same result everywhere. */
public final class OwnSettings extends SystemReader.Delegate {

    static {
        SystemReader.setInstance(new OwnSettings(SystemReader.getInstance()));
    }

    private OwnSettings(SystemReader system) {
        super(system);
    }

    /** To be called before anything else of JGit. */
    public static void settle() {
        // loading this class did it
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS files) {
        return nothing(parent, files);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS files) {
        return nothing(parent, files);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS files) {
        return nothing(parent, files);
    }

    private static FileBasedConfig nothing(Config parent, FS files) {
        var own = new FileBasedConfig(parent, null, files) {
            @Override
            public void load() throws IOException, ConfigInvalidException {
                // there is nothing to read
            }

            @Override
            public void save() {
                // nor to keep
            }

            @Override
            public boolean isOutdated() {
                return false;
            }

            // JGit would find out how exact the disk's times are, with files it writes beside ours; nobody here
            // needs to know
            @Override
            public long getTimeUnit(String section, @Nullable String name, String key, long otherwise, TimeUnit unit) {
                return section.equals("filesystem") ? unit.convert(1, TimeUnit.SECONDS) : otherwise;
            }
        };
        // repositories stay open; what they hold of large packs goes before memory becomes scarce
        own.setBoolean("core", null, "packedIndexGitUseStrongRefs", false);
        // after a fetch JGit would tidy up in a thread of its own, in a folder that may be gone by then
        own.setInt("gc", null, "auto", 0);
        own.setBoolean("gc", null, "autoDetach", false);
        return own;
    }
}

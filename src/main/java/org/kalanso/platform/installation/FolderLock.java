package org.kalanso.platform.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to touch a data folder, held by one process at a time and for its whole life. The kernel drops it when the
 * process dies, however it dies, so a lock left behind cannot exist.
 */
public final class FolderLock implements AutoCloseable {
    /** A channel that nobody refers to is closed by the garbage collector, and its lock is given back with it. */
    private static final Set<FolderLock> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws CannotStart when another program holds the folder */
    public static FolderLock take(DataFolder folder) {
        FolderLock lock = tryTake(folder);
        if (lock == null) {
            throw CannotStart.folderInUse(folder.root(), holder(folder));
        }
        return lock;
    }

    /** The lock, or null when another program has it. */
    public static @Nullable FolderLock tryTake(DataFolder folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return null;
            }
            Files.writeString(
                    folder.holderFile(), Long.toString(ProcessHandle.current().pid()));
            FolderLock taken = new FolderLock(channel);
            HELD.add(taken);
            return taken;
        } catch (IOException e) {
            throw CannotStart.folderNotWritable(folder.root());
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String holder(DataFolder folder) {
        Path file = folder.holderFile();
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() {
        HELD.remove(this);
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of the data folder could not be released", e);
        }
    }
}

package org.kalanso.platform.launch;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.database.ConnectedDatabase;
import org.kalanso.platform.database.EmbeddedDatabase;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.FolderLock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The program's modules for the time of one command. On an installation at rest it holds the folder's lock and does its jobs
 * itself. Beside a running program it works on that one's database, where all rules between two at work are kept, and leaves
 * every job to it.
 *
 * <p>Its pages stand on a port of chance at this machine's own address, which nobody is told: the security of the modules is
 * built upon them.
 */
public final class ProgramWithoutPages implements AutoCloseable {
    private static final WebAddress NOWHERE = new WebAddress("127.0.0.1", 0);

    private final ConfigurableApplicationContext modules;
    private final @Nullable FolderLock lock;

    private ProgramWithoutPages(ConfigurableApplicationContext modules, @Nullable FolderLock lock) {
        this.modules = modules;
        this.lock = lock;
    }

    /**
     * @param application the class Spring begins with
     * @param command names its log
     * @throws CannotStart when nothing is installed, or when the running program is older than this one
     */
    public static ProgramWithoutPages open(Class<?> application, Installation installation, String command) {
        if (!installation.exists()) {
            throw CannotStart.nothingInstalled(installation.folder().root());
        }
        FolderLock lock = FolderLock.tryTake(installation.folder().prepare());
        RunningDatabase database = lock == null ? besideRunning(installation) : atRest(installation);
        var program = new Program(application, installation, database);
        var log = installation.folder().logs().resolve(command + ".log");
        return new ProgramWithoutPages(program.start(NOWHERE, log, beans -> leaveJobs(beans, lock == null)), lock);
    }

    private static RunningDatabase atRest(Installation installation) {
        RunningDatabase database = installation.startDatabase();
        try {
            new Migrations(database.access()).run();
            return database;
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    private static RunningDatabase besideRunning(Installation installation) {
        RunningDatabase database = installation.databaseUrl().isPresent()
                ? installation.startDatabase()
                : new ConnectedDatabase(
                        EmbeddedDatabase.ofRunningProgram(installation.folder(), installation.secrets()));
        if (new Migrations(database.access()).pending()) {
            throw CannotStart.runningProgramIsOlder(installation.folder().root());
        }
        return database;
    }

    private static void leaveJobs(GenericApplicationContext beans, boolean leave) {
        if (leave) {
            beans.registerBean(DbSchedulerStarter.class, () -> () -> {});
        }
    }

    public <T> T get(Class<T> bean) {
        return modules.getBean(bean);
    }

    /** The modules first, the database with them, the folder's lock last. */
    @Override
    public void close() {
        modules.close();
        if (lock != null) {
            lock.close();
        }
    }
}

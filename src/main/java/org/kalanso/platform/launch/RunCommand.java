package org.kalanso.platform.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.kalanso.platform.database.EmbeddedDatabase;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.FolderLock;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * {@code ./kalanso run}. Everything that can refuse is asked before Spring starts, the quickest first, and the lock on the
 * folder before anything is touched in it.
 */
public final class RunCommand implements Command {
    private static final Set<String> WITH_VALUE = Set.of("--data", "--port", "--address");
    private static final int LEAST_FREE_MEGABYTES = 300;
    private static final int MOST_FREE_MEGABYTES = 1_000_000;

    private final Class<?> application;

    /** @param application the class Spring begins with */
    public RunCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public int run(List<String> words) throws InterruptedException {
        Options options = Options.parse(words, WITH_VALUE, Set.of("--demo"));
        Installation installation = Installation.of(options);
        WebAddress address = WebAddress.of(installation.settings());
        DataFolder folder = installation.folder().prepare();
        // Held until the process ends; the kernel lets it go.
        FolderLock lock = FolderLock.take(folder);
        folder.demandFreeSpace(
                installation.settings().number("kalanso.disk.minimum", LEAST_FREE_MEGABYTES, 0, MOST_FREE_MEGABYTES));
        address.demandFree();
        MasterKey key = MasterKey.of(installation.settings(), installation.secrets());
        RunningDatabase database = EmbeddedDatabase.start(folder, installation.secrets());
        try {
            new Migrations(database.access()).run();
            startPages(installation, address, key, database);
        } catch (RuntimeException | Error e) {
            database.close();
            lock.close();
            throw asRefusal(e, address, folder);
        }
        System.out.println(ConsoleText.say("run.ready", address.url()));
        Thread.currentThread().join();
        return 0;
    }

    private void startPages(Installation installation, WebAddress address, MasterKey key, RunningDatabase database) {
        SpringApplication spring = new SpringApplication(application);
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) context -> {
            context.registerBean(DataFolder.class, installation::folder);
            context.registerBean(MasterKey.class, () -> key);
            context.registerBean(
                    "runningDatabase",
                    RunningDatabase.class,
                    () -> database,
                    bean -> bean.setDestroyMethodName("close"));
        });
        spring.setDefaultProperties(new LinkedHashMap<>(installation.settings().all()));
        spring.run(
                "--server.port=" + address.port(),
                "--server.address=" + address.host(),
                "--logging.file.name=" + installation.folder().programLog());
    }

    private static RuntimeException asRefusal(Throwable failure, WebAddress address, DataFolder folder) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refusal) {
                return refusal;
            }
            if (cause instanceof PortInUseException) {
                return CannotStart.portTaken(address.host(), address.port());
            }
        }
        String reason = failure.getClass().getSimpleName();
        return CannotStart.programFault(reason, folder.programLog());
    }
}

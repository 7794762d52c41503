package org.kalanso.platform.launch;

import java.util.List;
import java.util.Set;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.FolderLock;
import org.springframework.context.ApplicationContext;

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
        RunningDatabase database = prepare(installation, address);
        ApplicationContext pages = new Program(application, installation, database).start(address);
        if (options.has("--demo")) {
            fillDemo(pages);
        }
        pages.getBeanProvider(ReadyLine.class).orderedStream().forEach(RunCommand::say);
        System.out.println(ConsoleText.say("run.ready", address.url()));
        StartCache.fromEnvironment().makeInBackground();
        // The pages work in threads of their own; SIGTERM ends the program.
        Thread.currentThread().join();
        return 0;
    }

    private static RunningDatabase prepare(Installation installation, WebAddress address) {
        DataFolder folder = installation.folder().prepare();
        // Never released: the kernel does it when the process ends, however it ends.
        FolderLock.take(folder);
        folder.demandFreeSpace(
                installation.settings().number("kalanso.disk.minimum", LEAST_FREE_MEGABYTES, 0, MOST_FREE_MEGABYTES));
        address.demandFree();
        RunningDatabase database = installation.startDatabase();
        Thread stopper = new Thread(database::close);
        Runtime.getRuntime().addShutdownHook(stopper);
        new Migrations(database.access()).run();
        // From here Spring closes it, after the pool.
        Runtime.getRuntime().removeShutdownHook(stopper);
        return database;
    }

    private static void say(ReadyLine line) {
        line.text(ConsoleText.language()).ifPresent(System.out::println);
    }

    private static void fillDemo(ApplicationContext pages) {
        List<DemoFiller> fillers =
                pages.getBeanProvider(DemoFiller.class).orderedStream().toList();
        if (fillers.stream().allMatch(DemoFiller::needed)) {
            System.out.println(ConsoleText.say("run.demo"));
            fillers.forEach(DemoFiller::fill);
        }
        fillers.stream().flatMap(filler -> filler.accounts().stream()).forEach(System.out::println);
    }
}

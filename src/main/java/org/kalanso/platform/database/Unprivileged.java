package org.kalanso.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kalanso.platform.installation.CannotStart;

/**
 * How PostgreSQL is started. It refuses to run as root, so root (a container, a small server) starts it in a user namespace
 * of its own, or where that is forbidden as "nobody", which then has to own the cluster's files. It gets a session of its
 * own too: Ctrl-C at the console would otherwise stop the database before the program has finished its work.
 */
final class Unprivileged {
    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final List<String> prefix;
    private final boolean handsOver;

    private Unprivileged(List<String> prefix, boolean handsOver) {
        this.prefix = prefix;
        this.handsOver = handsOver;
    }

    static Unprivileged find() {
        List<String> session = works(List.of("setsid")) ? List.of("setsid") : List.of();
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(session, false);
        }
        if (works(NAMESPACE)) {
            return new Unprivileged(join(session, NAMESPACE), false);
        }
        return asNobody(session);
    }

    private static Unprivileged asNobody(List<String> session) {
        if (works(AS_NOBODY)) {
            return new Unprivileged(join(session, AS_NOBODY), true);
        }
        throw CannotStart.runningAsRoot();
    }

    /** The way of last resort, for its test. */
    static Unprivileged asNobody() {
        return asNobody(List.of());
    }

    List<String> command(Path program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Gives a file or a whole folder to the user PostgreSQL runs as, where that is another one. */
    void handOver(Path path) throws IOException {
        if (!handsOver) {
            return;
        }
        int nobody = Integer.parseInt(NOBODY);
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.toList()) {
                Files.setAttribute(each, "unix:uid", nobody);
                Files.setAttribute(each, "unix:gid", nobody);
            }
        }
    }

    /** Lets the other user walk through a folder without listing it. */
    void letThrough(Path folder) throws IOException {
        if (handsOver) {
            Files.setAttribute(folder, "unix:mode", (Integer) Files.getAttribute(folder, "unix:mode") | 0011);
        }
    }

    private static boolean works(List<String> prefix) {
        try {
            List<String> trial = new ArrayList<>(prefix);
            trial.add("true");
            return new ProcessBuilder(trial)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

package org.kalanso;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.springframework.util.FileSystemUtils;

/**
 * The program as schools start it: one jar, and Java's cache of its loaded classes. Made once for the classes as they were
 * compiled, by whichever test process needs it first; some fifty starts of the drills then take a third of the time.
 */
final class ProgramImage {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path FOLDER = Path.of("target/test-program");
    private static final int TRAINING_SECONDS = 180;

    /** Of this process's class path: a jar for the classes, the libraries, nothing of the tests. */
    private static final List<String> ARGUMENTS = make();

    private ProgramImage() {}

    /** What stands between Java's flags and the main class. */
    static List<String> arguments() {
        return ARGUMENTS;
    }

    private static List<String> make() {
        try {
            Files.createDirectories(FOLDER);
            try (var lock = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                return of(FOLDER.resolve("kalanso-" + newest() + ".jar"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> of(Path jar) throws IOException {
        String path = jar.toAbsolutePath() + File.pathSeparator + libraries();
        Path cache = Path.of(jar + ".aot");
        if (!Files.exists(jar)) {
            Path fresh = Path.of(jar + ".new");
            pack(fresh);
            Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE);
            train(path, cache);
        }
        List<String> arguments = new ArrayList<>(List.of("-cp", path));
        if (Files.exists(cache))
            arguments.addAll(0, List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        return List.copyOf(arguments);
    }

    private static String libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> each.endsWith(".jar"))
                .reduce((all, each) -> all + File.pathSeparator + each)
                .orElseThrow();
    }

    /** A compilation writes at least one file anew. */
    private static long newest() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElseThrow();
        }
    }

    private static void pack(Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(CLASSES)) {
            out.setLevel(1);
            for (Path each : (Iterable<Path>) files.sorted()::iterator) {
                String name = CLASSES.relativize(each).toString().replace(File.separatorChar, '/');
                if (name.isEmpty()) continue;
                // folders too: Spring looks for its components in them
                out.putNextEntry(new ZipEntry(Files.isDirectory(each) ? name + "/" : name));
                if (Files.isRegularFile(each)) Files.copy(each, out);
                out.closeEntry();
            }
        }
    }

    /** As the first run of the program does it. Without the cache the drills are only slower. */
    private static void train(String path, Path cache) throws IOException {
        Path data = Files.createTempDirectory("kalanso-training");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("@bin/jvm.flags", "-XX:AOTCacheOutput=" + cache, "-cp", path));
            command.addAll(List.of("org.kalanso.Kalanso", "train", data.toString()));
            Process training = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!training.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) training.destroyForcibly();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }
}

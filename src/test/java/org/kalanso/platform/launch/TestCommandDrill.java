package org.kalanso.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kalanso test} on machines with and without a browser: its script with a made-up machine on the path. */
class TestCommandDrill {
    private static final List<String> TOOLS = List.of(
            "sh", "env", "awk", "cat", "find", "grep", "head", "mkdir", "rm", "tr", "dirname", "readlink", "chmod");
    private static final String MAVEN = """
            #!/bin/sh
            echo "maven: $* with browser ${KALANSO_CHROMIUM:-none}"
            mkdir -p target/surefire-reports
            echo '<testsuite name="x" tests="7" failures="0" errors="0" skipped="1">' >target/surefire-reports/TEST-x.xml
            """;
    private static final String INSTALLS = """
            #!/bin/sh
            echo "$*" >>"%1$s/asked"
            case "$*" in *install*chromium*) printf '#!/bin/sh\\n' >"%1$s/bin/chromium"; chmod 755 "%1$s/bin/chromium" ;; esac
            """;

    @TempDir
    Path machine;

    private Path clone;

    @BeforeEach
    void aMachineWithTheSourcesAndNoBrowser() throws IOException {
        clone = Files.createDirectories(machine.resolve("clone"));
        Files.createDirectories(machine.resolve("bin"));
        for (String tool : TOOLS)
            Files.createSymbolicLink(machine.resolve("bin").resolve(tool), real(tool));
        write(clone.resolve("mvnw"), MAVEN);
    }

    @Test
    void where_a_browser_stands_nothing_is_installed() throws Exception {
        tool("chromium", "#!/bin/sh\n");
        tool("apt-get", INSTALLS.formatted(machine));
        user(0);
        var run = test(Map.of());
        assertThat(run.said())
                .contains("with browser " + machine.resolve("bin/chromium"))
                .doesNotContain("Journey");
        assertThat(run.said()).endsWith("6 passed, 0 failed, 1 skipped\n");
        assertThat(machine.resolve("asked")).doesNotExist();
        assertThat(run.code()).isZero();
    }

    @Test
    void where_none_stands_debians_is_installed_and_the_script_says_so() throws Exception {
        tool("apt-get", INSTALLS.formatted(machine));
        user(0);
        var run = test(Map.of("CI", "true"));
        assertThat(run.said())
                .contains("Aucun Chromium ici : installation de celui de Debian")
                .contains("with browser " + machine.resolve("bin/chromium"))
                .doesNotContain("Journey");
        assertThat(Files.readString(machine.resolve("asked"))).isEqualTo("-q update\n-q install -y chromium\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void who_is_not_root_installs_by_sudo_where_it_asks_no_password() throws Exception {
        tool("apt-get", INSTALLS.formatted(machine));
        tool("sudo", "#!/bin/sh\n[ \"$1\" = -n ] && shift && exec \"$@\"\n");
        tool("true", "#!/bin/sh\n");
        user(1000);
        assertThat(test(Map.of()).said()).contains("with browser " + machine.resolve("bin/chromium"));
    }

    @Test
    void without_the_right_to_install_all_but_the_journeys_runs_and_the_last_line_says_so() throws Exception {
        tool("apt-get", INSTALLS.formatted(machine));
        user(1000);
        var run = test(Map.of());
        assertThat(run.said())
                .contains("-Dtests.left.out=**/*Journey.java")
                .contains("6 passed, 0 failed, 1 skipped")
                .endsWith(
                        "Sans les parcours dans le navigateur : aucun Chromium ici, et pas le droit d’en installer un.\n");
        assertThat(run.code()).isZero();
        assertThat(machine.resolve("asked")).doesNotExist();
    }

    @Test
    void an_installation_that_fails_is_told_and_fails_the_automatic_checks() throws Exception {
        tool("apt-get", "#!/bin/sh\necho no network; exit 100\n");
        user(0);
        assertThat(test(Map.of()).code()).isZero();
        var automatic = test(Map.of("CI", "true"));
        assertThat(automatic.said()).contains("Sans les parcours dans le navigateur");
        assertThat(automatic.code()).isEqualTo(1);
        assertThat(Files.readString(clone.resolve("target/chromium.log"))).contains("no network");
    }

    private record Run(int code, String said) {}

    private Run test(Map<String, String> more) throws Exception {
        var process = new ProcessBuilder(
                machine.resolve("bin/sh").toString(),
                Path.of("bin/test.sh").toAbsolutePath().toString());
        process.redirectErrorStream(true).environment().clear();
        var environment = new HashMap<>(more);
        environment.put("PATH", machine.resolve("bin").toString());
        environment.put("here", clone.toString());
        environment.put("KALANSO_LANG", "fr");
        environment.put("LC_ALL", "C.UTF-8");
        process.environment().putAll(environment);
        Process started = process.start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(started.waitFor(), said);
    }

    private void user(int id) throws IOException {
        tool("id", "#!/bin/sh\necho " + id + "\n");
    }

    private void tool(String name, String script) throws IOException {
        write(machine.resolve("bin").resolve(name), script);
    }

    private static void write(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path real(String tool) {
        for (String folder : List.of("/usr/bin", "/bin")) {
            Path found = Path.of(folder, tool);
            if (Files.isExecutable(found)) return found;
        }
        throw new IllegalStateException("this machine has no " + tool);
    }
}

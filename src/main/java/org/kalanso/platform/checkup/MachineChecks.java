package org.kalanso.platform.checkup;

import de.mkammerer.argon2.Argon2Factory;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.installation.Settings;
import org.kalanso.platform.launch.Installation;
import org.kalanso.platform.launch.MailServer;
import org.kalanso.platform.paper.Paper;

/** The machine and what is set: Java, disk, native code, mail, address. */
record MachineChecks(Installation installation) {
    private static final long COMFORTABLE_MEGABYTES = 2_000;
    private static final Instant PROGRAM_WRITTEN = Instant.parse("2026-11-01T00:00:00Z");

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.well("java", Runtime.version().toString(), System.getProperty("java.vendor")));
        findings.add(folder());
        findings.add(argon2());
        findings.add(startCache());
        findings.add(paper());
        findings.add(mail());
        findings.add(secureAddress());
        findings.add(clock());
        return findings;
    }

    private Finding folder() {
        if (!installation.folder().exists()) {
            return Finding.doubtful("no-folder", installation.folder().root());
        }
        try {
            long free = installation.folder().prepare().freeMegabytes();
            return free < COMFORTABLE_MEGABYTES
                    ? Finding.doubtful("disk-small", installation.folder().root(), Long.toString(free))
                    : Finding.well("disk", installation.folder().root(), Long.toString(free));
        } catch (CannotStart notWritable) {
            return Finding.ill(notWritable.sentence());
        }
    }

    /** Without the native library passwords are still hashed by Argon2id, at a third of the speed. */
    private static Finding argon2() {
        try {
            Argon2Factory.create().hash(1, 1024, 1, new byte[] {1});
            return Finding.well("argon2");
        } catch (LinkageError e) {
            return Finding.doubtful("argon2-slow");
        }
    }

    private static Finding startCache() {
        String file = System.getenv("KALANSO_CACHE");
        return file != null && Files.exists(java.nio.file.Path.of(file))
                ? Finding.well("start-cache")
                : Finding.doubtful("no-start-cache");
    }

    /** Report cards need the fonts that come along, and the libraries that lay them out. */
    private static Finding paper() {
        try {
            byte[] page =
                    new Paper().render("<html><body style=\"font-family: 'Source Sans 3'\">Kalanso ɛ ŋ</body></html>");
            return page.length > 0 ? Finding.well("paper") : Finding.ill(ConsoleText.say("doctor.no-paper", "?"));
        } catch (RuntimeException | LinkageError e) {
            return Finding.ill(ConsoleText.say("doctor.no-paper", String.valueOf(e.getMessage())));
        }
    }

    private Finding mail() {
        Settings settings = installation.settings();
        String host = settings.get("kalanso.mail.host", "");
        if (host.isEmpty()) {
            return Finding.doubtful("no-mail");
        }
        int port = settings.number("kalanso.mail.port", MailServer.SUBMISSION_PORT, 1, MailServer.LAST_PORT);
        return MailServerCheck.of(host, port);
    }

    /** Sessions, seals and calendars stand on the clock, and a box without a battery wakes up in the past. */
    private static Finding clock() {
        Instant now = Instant.now();
        String shown = now.truncatedTo(ChronoUnit.SECONDS).toString();
        return now.isBefore(PROGRAM_WRITTEN)
                ? Finding.ill(ConsoleText.say("doctor.clock-behind", shown))
                : Finding.well("clock", shown, ZoneId.systemDefault().getId());
    }

    /** Phones give a page on plain HTTP neither camera nor passkeys nor work without a network. */
    private Finding secureAddress() {
        String address = installation.settings().get("kalanso.public.url", "");
        if (address.startsWith("https://")) {
            return Finding.well("https", address);
        }
        String shown = address.isEmpty() ? ConsoleText.say("doctor.unset") : address;
        return Finding.doubtful("no-https", shown);
    }
}

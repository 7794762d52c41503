package org.kalanso.platform.checkup;

import de.mkammerer.argon2.Argon2Factory;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.launch.Installation;

/** The machine and what is set: Java, disk, native code, mail, address. */
record MachineChecks(Installation installation) {
    private static final long COMFORTABLE_MEGABYTES = 2_000;

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.well("java", Runtime.version().toString(), System.getProperty("java.vendor")));
        findings.add(folder());
        findings.add(argon2());
        findings.add(startCache());
        findings.add(mail());
        findings.add(secureAddress());
        findings.add(Finding.well("time-zone", ZoneId.systemDefault().getId()));
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

    private Finding mail() {
        return installation
                .settings()
                .find("kalanso.mail.host")
                .map(host -> Finding.well("mail", host))
                .orElseGet(() -> Finding.doubtful("no-mail"));
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

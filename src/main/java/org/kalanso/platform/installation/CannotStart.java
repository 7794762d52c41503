package org.kalanso.platform.installation;

import java.nio.file.Path;

/**
 * Why the program cannot start or a command cannot be done, said to the person at the console in one translated sentence
 * ({@code messages/launch.properties}, key {@code cannot.<code>}). Every reason is one static method.
 */
public final class CannotStart extends RuntimeException {
    private final String code;
    private final transient Object[] values;

    private CannotStart(String code, Object... values) {
        super(code);
        this.code = code;
        this.values = values;
    }

    /** The sentence in the language of the console. */
    public String sentence() {
        return ConsoleText.say("cannot." + code, values);
    }

    public String code() {
        return code;
    }

    public static CannotStart portTaken(String address, int port) {
        return new CannotStart("port-taken", address, Integer.toString(port));
    }

    public static CannotStart addressUnknown(String address) {
        return new CannotStart("address-unknown", address);
    }

    public static CannotStart folderNotWritable(Path folder) {
        return new CannotStart("folder-not-writable", folder);
    }

    /** @param holder process number of the program that holds the folder, or "?" when it has not said so yet */
    public static CannotStart folderInUse(Path folder, String holder) {
        return new CannotStart("folder-in-use", folder, holder);
    }

    public static CannotStart diskNearlyFull(Path folder, long freeMegabytes, long neededMegabytes) {
        return new CannotStart(
                "disk-nearly-full", folder, Long.toString(freeMegabytes), Long.toString(neededMegabytes));
    }

    public static CannotStart databaseUnreachable(String where, String reason) {
        return new CannotStart("database-unreachable", where, reason);
    }

    public static CannotStart databaseFailed(Path log, String reason) {
        return new CannotStart("database-failed", log, reason);
    }

    public static CannotStart databaseTooOld(String found) {
        return new CannotStart("database-too-old", found);
    }

    public static CannotStart databaseUrlUnreadable() {
        return new CannotStart("database-url-unreadable");
    }

    /** @param statements the SQL an administrator of the external server has to run once */
    public static CannotStart rolesMissing(String statements) {
        return new CannotStart("roles-missing", statements);
    }

    public static CannotStart clusterOfAnotherVersion(String found, String expected) {
        return new CannotStart("cluster-of-another-version", found, expected);
    }

    public static CannotStart runningAsRoot() {
        return new CannotStart("running-as-root");
    }

    public static CannotStart noDatabaseForThisMachine(String machine) {
        return new CannotStart("no-database-for-this-machine", machine);
    }

    public static CannotStart dataNewerThanProgram(String module, String found, String known) {
        return new CannotStart("data-newer-than-program", module, found, known);
    }

    public static CannotStart migrationFailed(String module, String reason) {
        return new CannotStart("migration-failed", module, reason);
    }

    public static CannotStart settingUnreadable(String name, String value) {
        return new CannotStart("setting-unreadable", name, value);
    }

    public static CannotStart settingsFileUnreadable(Path file) {
        return new CannotStart("settings-file-unreadable", file);
    }

    public static CannotStart secretUnreadable(Path file) {
        return new CannotStart("secret-unreadable", file);
    }

    /** A command brings a newer program than the one that runs on the folder. */
    public static CannotStart runningProgramIsOlder(Path folder) {
        return new CannotStart("running-program-older", folder);
    }

    public static CannotStart nothingInstalled(Path folder) {
        return new CannotStart("nothing-installed", folder);
    }

    public static CannotStart unknownOption(String option) {
        return new CannotStart("unknown-option", option);
    }

    public static CannotStart optionWithoutValue(String option) {
        return new CannotStart("option-without-value", option);
    }

    public static CannotStart programFault(String reason, Path log) {
        return new CannotStart("program-fault", reason, log);
    }
}

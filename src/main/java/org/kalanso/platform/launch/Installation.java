package org.kalanso.platform.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.Secrets;
import org.kalanso.platform.installation.Settings;

/** Which installation a command is about: its folder and what is set there. */
public record Installation(DataFolder folder, Settings settings) {
    /** Names it without touching the disk, apart from reading the settings file. */
    public static Installation of(Options options) {
        Map<String, String> environment = System.getenv();
        String data = options.value("--data").orElse(environment.getOrDefault("KALANSO_DATA", "data"));
        Map<String, String> given = new LinkedHashMap<>();
        options.value("--port").ifPresent(port -> given.put("kalanso.port", port));
        options.value("--address").ifPresent(address -> given.put("kalanso.address", address));
        DataFolder folder = DataFolder.at(Path.of(data));
        return new Installation(folder, Settings.load(folder, environment, given));
    }

    public Secrets secrets() {
        return new Secrets(folder);
    }
}

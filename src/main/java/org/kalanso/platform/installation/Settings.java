package org.kalanso.platform.installation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What an administrator has set, from the nearest to the farthest: an option of the command, an environment variable
 * {@code KALANSO_…}, a line of {@code kalanso.properties} in the data folder. Variable {@code KALANSO_DATABASE_URL} and line
 * {@code kalanso.database.url} are the same setting.
 */
public final class Settings {
    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** @param options settings given on the command line, by their dotted name */
    public static Settings load(DataFolder folder, Map<String, String> environment, Map<String, String> options) {
        Map<String, String> values = new LinkedHashMap<>(readFile(folder.settingsFile()));
        environment.forEach((name, value) -> {
            if (name.startsWith("KALANSO_") && !value.isBlank()) {
                values.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value.strip());
            }
        });
        values.putAll(options);
        return new Settings(values);
    }

    private static Map<String, String> readFile(Path file) {
        Map<String, String> values = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Properties lines = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw CannotStart.settingsFileUnreadable(file);
            }
            lines.stringPropertyNames()
                    .forEach(name -> values.put(name, lines.getProperty(name).strip()));
        }
        return values;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    public String get(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    /** @throws CannotStart when the setting is not a whole number between the two bounds, both included */
    public int number(String name, int otherwise, int least, int most) {
        String value = get(name, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw CannotStart.settingUnreadable(name, value);
        }
        throw CannotStart.settingUnreadable(name, value);
    }

    /** Every setting by its dotted name, secrets included: for the Spring environment, never for a log. */
    public Map<String, String> all() {
        return values;
    }
}

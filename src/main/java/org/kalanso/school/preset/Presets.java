package org.kalanso.school.preset;

import java.io.IOException;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kalanso.platform.web.Choice;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The presets and countries that come with the program, read once. */
@Component
public class Presets {
    private final List<Preset> presets;
    private final List<Country> countries;

    Presets(JsonMapper json) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:presets/*-*.json");
        presets = Arrays.stream(files)
                .map(file -> read(json, file, Preset.class))
                .sorted(Comparator.comparingInt(Preset::ordinal))
                .toList();
        countries = List.of(read(json, new ClassPathResource("presets/countries.json"), Country[].class));
    }

    /** In the order in which they are proposed. */
    public List<Preset> all() {
        return presets;
    }

    public Optional<Preset> of(String key) {
        return presets.stream().filter(preset -> preset.key().equals(key)).findFirst();
    }

    public List<Country> countries() {
        return countries;
    }

    public Optional<Country> country(String code) {
        return countries.stream().filter(country -> country.code().equals(code)).findFirst();
    }

    /** The presets to choose from, in words. */
    public List<Choice> choices(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return presets.stream()
                .map(preset -> new Choice(preset.key(), english ? preset.nameEn() : preset.name()))
                .toList();
    }

    /** The countries to choose from, in the order of their names. */
    public List<Choice> countryChoices(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return countries.stream()
                .map(country -> new Choice(country.code(), english ? country.nameEn() : country.name()))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
                .toList();
    }

    private static <T> T read(JsonMapper json, Resource file, Class<T> type) {
        try (var in = file.getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new IllegalStateException("preset cannot be read: " + file, e);
        }
    }
}

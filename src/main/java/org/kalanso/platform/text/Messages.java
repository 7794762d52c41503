package org.kalanso.platform.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.kalanso.platform.problem.FieldError;
import org.kalanso.platform.problem.Problem;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence a person reads. French is the source ({@code messages/<module>.properties}), English stands beside it
 * ({@code _en}); a test holds their keys equal.
 */
@Component
public class Messages {
    /** The languages on screen; the first is what a person gets who asks for none of them. */
    public static final java.util.List<Locale> LANGUAGES = java.util.List.of(Locale.FRENCH, Locale.ENGLISH);

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    public Messages() throws java.io.IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        source.setBasenames(Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .map(name -> "messages/" + name)
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    /**
     * The sentence for a key, with numbers and dates in the reader's form.
     *
     * @throws org.springframework.context.NoSuchMessageException when no module has it: a bug that a test finds
     */
    public String get(Locale locale, String key, Object... args) {
        return source.getMessage(key, args, locale);
    }

    public boolean has(String key) {
        return source.getMessage(key, null, "", Locale.FRENCH) instanceof String text && !text.isEmpty();
    }

    public String of(Locale locale, Problem problem) {
        return get(locale, "problem." + problem.code(), problem.args());
    }

    public String of(Locale locale, FieldError error) {
        return get(locale, error.messageKey(), error.args());
    }

    /** French for French and for everything we don't speak, English for English. */
    public static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}

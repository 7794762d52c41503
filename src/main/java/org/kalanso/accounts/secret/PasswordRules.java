package org.kalanso.accounts.secret;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * Rules for passwords (NIST 800-63B-4, ASVS 5 6.2): a password that stands alone has at least 15 characters, of any kind,
 * is not easily guessed from dictionaries or from what is known of the person, and never runs out.
 */
public final class PasswordRules {
    public static final int SHORTEST = 15;
    public static final int LONGEST = 256;

    /** Bits; a phrase of four common words has about 44. */
    private static final double WEAKEST = 36;

    /** What an estimate reads: it gets slow on long texts, and a weak start makes no strong password. */
    private static final int READ = 48;

    private PasswordRules() {}

    /** The same letters typed on another device compare equal. */
    public static String normal(@Nullable String typed) {
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** @param known names, e-mail, school: words a guesser would try first */
    public static void check(FieldErrors errors, String field, String password, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length == 0) errors.add(field, "required");
        else if (length < SHORTEST) errors.add(field, "accounts.password-short", SHORTEST);
        else if (length > LONGEST) errors.add(field, "too-long", LONGEST);
        else if (bits(password, known) < WEAKEST) errors.add(field, "accounts.password-easy");
    }

    static double bits(String password, Collection<String> known) {
        var dictionary = new DictionaryBuilder().setDictionaryName("known").setExclusion(true);
        for (String text : known)
            for (String word : Names.key(text).split("[^a-z0-9]+")) if (word.length() > 2) dictionary.addWord(word, 1);
        var dictionaries = new java.util.ArrayList<>(List.of(dictionary.createDictionary()));
        dictionaries.addAll(ConfigurationBuilder.getDefaultDictionaries());
        Configuration configuration = new ConfigurationBuilder()
                .setDictionaries(dictionaries)
                .setLocale(Locale.ENGLISH)
                .setMinimumEntropy(WEAKEST)
                .createConfiguration();
        String read = password.substring(0, Math.min(READ, password.length()));
        return new Nbvcxz(configuration).estimate(read).getEntropy();
    }
}

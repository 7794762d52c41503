package org.kalanso.accounts.signin;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.ids.SchoolId;

/** What a word typed at the door can mean: an e-mail, a username, a matricule, a phone of one of the installation's countries. */
final class MeantNames {
    private static final int LONGEST = 254;
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private MeantNames() {}

    /** @param school whose matricule is meant; null = of any school */
    static List<SignInName> of(String typed, @Nullable SchoolId school, Collection<String> countries) {
        String word = typed.strip();
        if (word.isEmpty() || word.length() > LONGEST) return List.of();
        if (word.indexOf('@') > 0) return List.of(SignInName.email(word));
        List<SignInName> meant = new ArrayList<>();
        meant.add(SignInName.username(word));
        meant.add(new SignInName(SignInName.Kind.MATRICULE, SignInName.matriculeKey(word), school));
        phones(word, countries).forEach(phone -> meant.add(SignInName.phone(phone)));
        return meant;
    }

    /** In E.164, once for each country in which the digits make a number. */
    static Set<String> phones(String word, Collection<String> countries) {
        Set<String> found = new LinkedHashSet<>();
        if (!word.matches("[+0-9 ().\\-\u00a0\u202f]{6,30}")) return found;
        String dialled = word.startsWith("00") ? "+" + word.substring(2) : word;
        for (String country : countries) {
            try {
                var number = PHONES.parse(dialled, country);
                if (PHONES.isPossibleNumber(number)) found.add(PHONES.format(number, PhoneNumberFormat.E164));
            } catch (NumberParseException notANumber) {
                continue;
            }
        }
        return found;
    }
}

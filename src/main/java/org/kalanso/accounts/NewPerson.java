package org.kalanso.accounts;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.text.Names;

/**
 * A person about to be created. E-mail and phone say how to reach them; to sign in with one, it must be given as a
 * {@link SignInName} too.
 *
 * @param familyName 1 to 100 characters
 * @param givenNames up to 100 characters; empty for people with one name
 * @param sex {@code M}, {@code F} or null when unknown
 * @param phone in E.164 ({@code +224…}) or null
 * @param language {@code fr} or {@code en}
 */
public record NewPerson(
        PersonId id,
        String familyName,
        String givenNames,
        @Nullable String sex,
        @Nullable String email,
        @Nullable String phone,
        String language) {
    public NewPerson {
        familyName = Names.tidy(familyName);
        givenNames = Names.tidy(givenNames);
    }

    public static NewPerson named(String familyName, String givenNames) {
        return new NewPerson(PersonId.newId(), familyName, givenNames, null, null, null, "fr");
    }

    public NewPerson withEmail(@Nullable String value) {
        return new NewPerson(id, familyName, givenNames, sex, value, phone, language);
    }

    public NewPerson withPhone(@Nullable String value) {
        return new NewPerson(id, familyName, givenNames, sex, email, value, language);
    }

    public NewPerson withSex(@Nullable String value) {
        return new NewPerson(id, familyName, givenNames, value, email, phone, language);
    }

    public NewPerson withLanguage(String value) {
        return new NewPerson(id, familyName, givenNames, sex, email, phone, value);
    }
}

package org.kalanso.school.guardian;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.text.Names;

/**
 * A guardian of a pupil, as a form or the API brings them.
 *
 * @param phone national or international; kept in E.164
 * @param relation FATHER, MOTHER or GUARDIAN (where left out)
 * @param maySee whether they may see results once confirmed; yes where left out
 */
public record GuardianInput(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String relation,
        @Nullable Boolean maySee,
        @Nullable Boolean mayCollect,
        @Nullable Boolean pays) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Who it is. */
    record Who(
            String name, @Nullable String phone, @Nullable String email) {}

    record Checked(Who who, LinkInput.Checked link) {}

    /** @param country whose numbers are meant where none is written; ISO 3166-1 */
    Checked checked(String country) {
        var errors = new FieldErrors();
        String tidy = Names.tidy(errors.text("name", name, 100));
        String address = errors.optional("email", email, 200);
        if (!address.isEmpty() && address.indexOf('@') < 1) errors.add("email", "invalid");
        var link = new LinkInput(relation, maySee, mayCollect, pays).checked(errors);
        String e164 = phone(errors, errors.optional("phone", phone, 40), country);
        errors.refuse();
        return new Checked(new Who(tidy, e164, address.isEmpty() ? null : address), link);
    }

    private static @Nullable String phone(FieldErrors errors, String typed, String country) {
        if (typed.isEmpty()) return null;
        try {
            var number = NUMBERS.parse(typed, country);
            if (NUMBERS.isValidNumber(number)) return NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
        } catch (NumberParseException notANumber) {
            // said below, as for a number that can't exist
        }
        errors.add("phone", "invalid");
        return null;
    }
}

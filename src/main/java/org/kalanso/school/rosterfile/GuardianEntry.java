package org.kalanso.school.rosterfile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;

/**
 * One guardian, perhaps of several pupils.
 *
 * @param name as written, without titles; empty where the list has only a number
 * @param phones in the order in which the list gives them
 */
public record GuardianEntry(String name, List<Phone> phones) {
    /** The number that, with the name, tells who it is; null where no number is valid. */
    public @Nullable String firstValidPhone() {
        for (Phone phone : phones) if (phone.valid()) return phone.value();
        return null;
    }

    /** The key of a name somebody typed with its title, {@code Mme Camara}: lists are read without. */
    public static String withoutTitle(String nameKey) {
        return Names.key(Contact.nameOnly(nameKey));
    }

    public String nameKey() {
        return Names.key(name);
    }
}

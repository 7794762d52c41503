package org.kalanso.accounts.signin;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.accounts.SignInName;
import org.kalanso.accounts.person.SignInNameStore;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom a word typed at the door can mean: by e-mail, username, matricule, or phone of one of the schools' countries. */
@Component
public class WhoIsMeant {
    /** Before the first school is set up. */
    private static final List<String> COUNTRIES = List.of("GN", "CM", "SN");

    private final SignInNameStore names;
    private final ObjectProvider<SchoolDirectory> directory;

    WhoIsMeant(SignInNameStore names, ObjectProvider<SchoolDirectory> directory) {
        this.names = names;
        this.directory = directory;
    }

    /** @param school whose matricule is meant; null = of any school */
    List<SignInName> names(String typed, @Nullable SchoolId school) {
        return MeantNames.of(typed, school, countries());
    }

    public List<PersonId> persons(String typed) {
        return names.holders(names(typed, null));
    }

    /** The numbers that the digits make in the installation's countries, in E.164. */
    Set<String> phones(String typed) {
        return MeantNames.phones(typed.strip(), countries());
    }

    private Collection<String> countries() {
        Set<String> countries = new LinkedHashSet<>();
        directory.forEach(known -> known.schools().forEach(school -> countries.add(school.country())));
        return countries.isEmpty() ? COUNTRIES : countries;
    }
}

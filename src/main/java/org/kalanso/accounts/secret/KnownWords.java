package org.kalanso.accounts.secret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.platform.ids.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody who guesses a password tries first: the person's names, matricule and phone, their school and its town. */
@Component
public class KnownWords {
    private final JdbcClient jdbc;
    private final ObjectProvider<SchoolDirectory> directory;

    KnownWords(JdbcClient jdbc, ObjectProvider<SchoolDirectory> directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    public List<String> of(PersonId person) {
        var words = new ArrayList<>(
                jdbc.sql("""
                        select family_name from accounts.person where id = :id
                        union select given_names from accounts.person where id = :id
                        union select coalesce(email, '') from accounts.person where id = :id
                        union select value_key from accounts.sign_in_name where person_id = :id
                        """).param("id", person.value()).query(String.class).list());
        var schools = new HashSet<>(jdbc.sql("select distinct school_id from accounts.role_grant where person_id = :id")
                .param("id", person.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
        all().stream()
                .filter(school -> schools.contains(school.id().value()))
                .forEach(school -> words.addAll(List.of(school.name(), school.city())));
        return words;
    }

    /** For somebody who is nobody here yet: what they typed, and the names and towns of the installation's schools. */
    public List<String> ofStranger(Collection<String> typed) {
        var words = new ArrayList<>(typed);
        all().stream().limit(20).forEach(school -> words.addAll(List.of(school.name(), school.city())));
        return words;
    }

    private List<SchoolDirectory.Entry> all() {
        return directory.stream().flatMap(known -> known.schools().stream()).toList();
    }
}

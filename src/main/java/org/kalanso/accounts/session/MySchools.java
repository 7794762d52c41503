package org.kalanso.accounts.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kalanso.accounts.SchoolDirectory;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.web.Choice;
import org.kalanso.platform.web.OtherSchools;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schools where a person has a role. Nearly everybody has one: then no name is looked up. */
@Component
class MySchools implements OtherSchools {
    private final JdbcClient jdbc;
    private final ObjectProvider<SchoolDirectory> directory;

    MySchools(JdbcClient jdbc, ObjectProvider<SchoolDirectory> directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    public List<Choice> of(Caller caller) {
        Set<SchoolId> mine = new HashSet<>(ids(caller.person()));
        if (caller.school() != null) mine.remove(caller.school());
        if (mine.isEmpty()) return List.of();
        return directory.stream()
                .flatMap(known -> known.schools().stream())
                .filter(school -> mine.contains(school.id()))
                .map(school -> new Choice(school.id().toString(), school.name()))
                .toList();
    }

    boolean has(PersonId person, SchoolId school) {
        return ids(person).contains(school);
    }

    private Set<SchoolId> ids(PersonId person) {
        return jdbc.sql("select school_id from accounts.role_grant where person_id = :person and ended_at is null")
                .param("person", person.value())
                .query((rs, row) -> new SchoolId(rs.getObject("school_id", UUID.class)))
                .set();
    }
}

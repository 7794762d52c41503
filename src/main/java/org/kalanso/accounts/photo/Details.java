package org.kalanso.accounts.photo;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a person says about themselves: their education, what interests them. Seen by themselves and in their export. */
@Repository
public class Details {
    private static final int LINE = 200;
    private static final int ABOUT = 500;

    /** @param education such as a school and a class; all may be empty */
    public record Detail(
            @Nullable String education,
            @Nullable String interests,
            @Nullable String about) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Details(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    Detail of(PersonId person) {
        return jdbc.sql("select education, interests, about from accounts.person_detail where person_id = :person")
                .param("person", person.value())
                .query((row, n) -> new Detail(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElse(new Detail("", "", ""));
    }

    @Transactional
    public Detail save(Caller caller, Detail said) {
        var errors = new FieldErrors();
        var checked = new Detail(
                errors.optional("education", said.education(), LINE),
                errors.optional("interests", said.interests(), LINE),
                errors.optional("about", said.about(), ABOUT));
        errors.refuse();
        jdbc.sql("""
                        insert into accounts.person_detail (person_id, education, interests, about)
                        values (:person, :education, :interests, :about)
                        on conflict (person_id) do update set education = :education, interests = :interests, about = :about,
                          version = person_detail.version + 1
                        """)
                .param("person", caller.person().value())
                .param("education", Objects.requireNonNull(checked.education()))
                .param("interests", Objects.requireNonNull(checked.interests()))
                .param("about", Objects.requireNonNull(checked.about()))
                .update();
        events.publishEvent(new Recorded(
                null,
                caller.person(),
                "profile.changed",
                "person",
                caller.person().toString(),
                null,
                Map.of()));
        return checked;
    }
}

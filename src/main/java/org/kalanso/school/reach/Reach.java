package org.kalanso.school.reach;

import java.sql.Types;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Conditions on {@code class_group c} and {@code student s} that hold for what a caller reaches: a head and a manager
 * everything of their school, a teacher the classes they teach or are head teacher of, a pupil themself, a guardian their
 * own children once confirmed and while the link lasts. Bind their values with {@link #asked}.
 */
public final class Reach {
    /** The class is one of this person's. */
    public static final String MY_CLASS = """
            (c.head_teacher_id = :person or exists (
              select from school.teaching_assignment a
              where a.class_id = c.id and a.person_id = :person and a.until_on is null))
            """;

    /** The pupil is a child whose results this person may see now. */
    public static final String MY_CHILD = """
            exists (select from school.guardianship l join school.guardian g on g.id = l.guardian_id
                    where l.student_id = s.id and g.person_id = :person
                      and l.may_see and l.confirmed_at is not null and l.ended_at is null)
            """;

    /** For a statement that ends in a {@code where} on the school. */
    public static final String CLASSES = " and (:all or (:teacher and " + MY_CLASS + ")) ";

    /** For a statement that ends in a {@code where} on the school. */
    public static final String PUPILS = " and (:all or (:pupil and s.person_id = :person) or (:guardian and " + MY_CHILD
            + ") or (:teacher and " + MY_CLASS + ")) ";

    private Reach() {}

    /** The statement with who asks and where. */
    public static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec sql, Caller caller) {
        return sql.param("school", caller.inSchool().value())
                .param("person", caller.person().value(), Types.OTHER)
                .param("all", caller.is(Role.HEAD, Role.MANAGER))
                .param("teacher", caller.is(Role.TEACHER))
                .param("pupil", caller.is(Role.PUPIL))
                .param("guardian", caller.is(Role.GUARDIAN));
    }
}

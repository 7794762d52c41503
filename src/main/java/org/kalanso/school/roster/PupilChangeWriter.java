package org.kalanso.school.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.ClassName;
import org.kalanso.school.Schools;
import org.kalanso.school.rosterfile.PupilEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Corrects pupils that the school has: only what the list says otherwise. */
@Component
class PupilChangeWriter {
    /** What tells who somebody is: the journal says that it changed, never what it was. */
    private static final Set<Change.Field> NAMING = EnumSet.of(
            Change.Field.NAME, Change.Field.SEX, Change.Field.BORN, Change.Field.BIRTH_PLACE, Change.Field.GUARDIAN);

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final Schools schools;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PupilChangeWriter(
            JdbcTemplate jdbc, Accounts accounts, Schools schools, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.schools = schools;
        this.events = events;
        this.clock = clock;
    }

    void write(List<PlannedPupil> pupils, Map<String, UUID> classIds, SchoolId school, PersonId by) {
        if (pupils.isEmpty()) return;
        LocalDate today = schools.today(school, clock);
        for (PlannedPupil pupil : pupils) write(pupil, classIds, today);
        events.publishEvent(new RecordedAll(pupils.stream()
                .map(each -> new Recorded(
                        school,
                        by,
                        "pupil.changed-by-import",
                        "student",
                        Objects.requireNonNull(each.known()).id().toString(),
                        said(each, true),
                        said(each, false)))
                .toList()));
    }

    private void write(PlannedPupil pupil, Map<String, UUID> classIds, LocalDate today) {
        KnownPupil known = Objects.requireNonNull(pupil.known());
        PupilEntry entry = pupil.entry();
        for (Change change : pupil.changes()) {
            switch (change.field()) {
                case NAME -> rename(known, entry);
                case SEX -> set("sex", entry.sex(), known);
                case BORN ->
                    jdbc.update(
                            "update school.student set born_on = ?, born_year = ?, version = version + 1 where id = ?",
                            entry.born().day(),
                            entry.born().day() == null ? entry.born().year() : null,
                            known.id());
                case BIRTH_PLACE -> set("born_at", entry.birthPlace(), known);
                case CLASS ->
                    move(
                            known,
                            entry,
                            Objects.requireNonNull(
                                    classIds.get(ClassName.of(entry.className()).key())),
                            today);
                case REPEATER ->
                    jdbc.update(
                            "update school.enrolment set repeater = ? where student_id = ? and state = 'ACTIVE'",
                            entry.repeater(),
                            known.id());
                case GUARDIAN -> {}
            }
        }
    }

    private void set(String column, @org.jspecify.annotations.Nullable Object value, KnownPupil known) {
        jdbc.update(
                "update school.student set " + column + " = ?, version = version + 1 where id = ?", value, known.id());
    }

    private void rename(KnownPupil known, PupilEntry entry) {
        jdbc.update(
                "update school.student set family_name = ?, given_names = ?, name_key = ?, version = version + 1 where id = ?",
                entry.name().family(),
                entry.name().given(),
                entry.name().key(),
                known.id());
        String sex = entry.sex() == null ? known.sex() : entry.sex();
        accounts.rename(
                new PersonId(known.person()),
                entry.name().family(),
                entry.name().given(),
                sex);
    }

    /** Out of the class they were in this year, at the end of the roll of the other. */
    private void move(KnownPupil known, PupilEntry entry, UUID classId, LocalDate today) {
        jdbc.update("""
                update school.enrolment set state = 'TRANSFERRED', until_on = greatest(?, from_on)
                where student_id = ? and state = 'ACTIVE' and year_id = (select year_id from school.class_group where id = ?)
                """, today, known.id(), classId);
        boolean repeater = entry.repeater() == null ? known.repeater() : entry.repeater();
        jdbc.update("""
                insert into school.enrolment (id, school_id, student_id, class_id, year_id, roll, repeater, from_on)
                select ?, c.school_id, ?, c.id, c.year_id,
                       (select coalesce(max(roll), 0) + 1 from school.enrolment where class_id = c.id and state = 'ACTIVE'), ?, ?
                from school.class_group c where c.id = ?
                """, Ids.newId(), known.id(), repeater, today, classId);
    }

    /** Guardians are named without their numbers: the journal holds no phone. */
    private static Map<String, String> said(PlannedPupil pupil, boolean before) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Change change : pupil.changes()) {
            String value = before ? change.before() : change.after();
            said.put(
                    change.field().name().toLowerCase(java.util.Locale.ROOT),
                    NAMING.contains(change.field()) ? (before ? "" : "changed") : value);
        }
        return said;
    }
}

package org.kalanso.school.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.SignInName;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.audit.RecordedAll;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Matricules;
import org.kalanso.school.ClassName;
import org.kalanso.school.Schools;
import org.kalanso.school.rosterfile.PupilEntry;
import org.kalanso.school.student.MatriculeRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes pupils that the school did not have: person, register, class, sign-in name. */
@Component
class NewPupilWriter {
    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final MatriculeRegister register;
    private final Schools schools;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewPupilWriter(
            JdbcTemplate jdbc,
            Accounts accounts,
            MatriculeRegister register,
            Schools schools,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.register = register;
        this.schools = schools;
        this.events = events;
        this.clock = clock;
    }

    private record Made(PlannedPupil planned, UUID student, PersonId person, String matricule, UUID classId) {
        PupilEntry entry() {
            return planned.entry();
        }
    }

    /** @return the student ids */
    Map<PlannedPupil, UUID> write(List<PlannedPupil> pupils, Map<String, UUID> classIds, SchoolId school, PersonId by) {
        List<Made> made = made(pupils, classIds, school);
        accounts.createAll(made.stream().map(NewPupilWriter::person).toList());
        students(made, school);
        identifiers(made, school);
        enrolments(made, school);
        List<PersonId> persons = made.stream().map(Made::person).toList();
        accounts.grantAll(persons, school, Role.PUPIL, by);
        Map<PersonId, SignInName> names = new LinkedHashMap<>();
        for (Made each : made) names.put(each.person(), SignInName.matricule(school, each.matricule()));
        accounts.addSignInNames(names);
        events.publishEvent(new RecordedAll(made.stream()
                .map(each -> new Recorded(
                        school,
                        by,
                        "pupil.imported",
                        "student",
                        each.student().toString(),
                        null,
                        // no name and no number: the entry stays when the pupil is forgotten
                        Map.of("class", each.entry().className())))
                .toList()));
        Map<PlannedPupil, UUID> ids = new LinkedHashMap<>();
        for (Made each : made) ids.put(each.planned(), each.student());
        return ids;
    }

    private List<Made> made(List<PlannedPupil> pupils, Map<String, UUID> classIds, SchoolId school) {
        int without = (int)
                pupils.stream().filter(each -> each.entry().matricule() == null).count();
        // a pupil without a number is never given one that another row of the same list brings
        var spoken = pupils.stream()
                .map(each -> each.entry().matricule())
                .filter(Objects::nonNull)
                .map(org.kalanso.platform.text.Matricules::key)
                .collect(java.util.stream.Collectors.toSet());
        var next = (without == 0 ? List.<String>of() : register.next(school, without, spoken)).iterator();
        List<Made> made = new ArrayList<>();
        for (PlannedPupil each : pupils) {
            String own = each.entry().matricule();
            String matricule = own == null ? next.next() : own;
            UUID classId = Objects.requireNonNull(
                    classIds.get(ClassName.of(each.entry().className()).key()));
            made.add(new Made(each, Ids.newId(), PersonId.newId(), matricule, classId));
        }
        return made;
    }

    private static NewPerson person(Made made) {
        var name = made.entry().name();
        return new NewPerson(
                made.person(), name.family(), name.given(), made.entry().sex(), null, null, "fr");
    }

    private void students(List<Made> made, SchoolId school) {
        jdbc.batchUpdate("""
                insert into school.student (id, school_id, person_id, matricule, family_name, given_names, name_key, sex, born_on,
                  born_year, born_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows(made, each -> {
            PupilEntry entry = each.entry();
            return new Object[] {
                each.student(),
                school.value(),
                each.person().value(),
                each.matricule(),
                entry.name().family(),
                entry.name().given(),
                entry.name().key(),
                entry.sex(),
                entry.born().day(),
                entry.born().day() == null ? entry.born().year() : null,
                entry.birthPlace()
            };
        }));
        jdbc.batchUpdate(
                "insert into school.roster_row (school_id, fingerprint, student_id) values (?, ?, ?)",
                rows(made.stream().filter(each -> each.planned().row() != null).toList(), each ->
                        new Object[] {school.value(), each.planned().row(), each.student()}));
    }

    private void identifiers(List<Made> made, SchoolId school) {
        jdbc.batchUpdate(
                "insert into school.identifier (id, school_id, student_id, issuer, value, value_key) values (?, ?, ?, 'SCHOOL', ?, ?)",
                rows(made, each -> new Object[] {
                    Ids.newId(), school.value(), each.student(), each.matricule(), Matricules.key(each.matricule())
                }));
    }

    private void enrolments(List<Made> made, SchoolId school) {
        LocalDate today = schools.today(school, clock);
        Map<UUID, Integer> rolls = new HashMap<>();
        jdbc.batchUpdate("""
                insert into school.enrolment (id, school_id, student_id, class_id, year_id, roll, repeater, from_on)
                select ?, ?, ?, c.id, c.year_id, ?, ?, ? from school.class_group c where c.id = ?
                """, rows(made, each -> {
            int roll = rolls.merge(each.classId(), lastRoll(rolls, each.classId()) + 1, (last, ignored) -> last + 1);
            boolean repeater = Boolean.TRUE.equals(each.entry().repeater());
            return new Object[] {Ids.newId(), school.value(), each.student(), roll, repeater, today, each.classId()};
        }));
    }

    /** Asked once a class: afterwards the numbers are counted here. */
    private int lastRoll(Map<UUID, Integer> rolls, UUID classId) {
        if (rolls.containsKey(classId)) return 0;
        Integer last = jdbc.queryForObject(
                "select coalesce(max(roll), 0) from school.enrolment where class_id = ? and state = 'ACTIVE'",
                Integer.class,
                classId);
        return last == null ? 0 : last;
    }

    private static List<Object[]> rows(List<Made> made, java.util.function.Function<Made, Object[]> row) {
        return made.stream().map(row).toList();
    }
}

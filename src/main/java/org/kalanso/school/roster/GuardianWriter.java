package org.kalanso.school.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.rosterfile.GuardianEntry;
import org.kalanso.school.rosterfile.Phone;
import org.kalanso.school.rosterfile.PupilEntry;
import org.kalanso.school.rosterfile.PupilList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes guardians and whom they are guardians of. A link made by a list is not confirmed: it shows nothing to anybody
 * until the school says that this is the person.
 */
@Component
class GuardianWriter {
    private final JdbcTemplate jdbc;

    GuardianWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The guardians of one list with the ids they have or get, by their place in the list; made when first linked. */
    static final class Book {
        private final PupilList list;
        private final Map<String, KnownGuardian> known;
        private final Map<Integer, UUID> ids = new HashMap<>();

        private Book(PupilList list, Map<String, KnownGuardian> known) {
            this.list = list;
            this.known = known;
        }

        private GuardianEntry entry(int place) {
            return list.guardians().get(place);
        }
    }

    Book book(PupilList list, KnownRoster roster, SchoolId school) {
        return new Book(list, roster.guardians());
    }

    void link(Map<PlannedPupil, UUID> students, Book book, SchoolId school) {
        List<Object[]> guardians = new ArrayList<>();
        List<Object[]> phones = new ArrayList<>();
        List<Object[]> links = new ArrayList<>();
        students.forEach((pupil, student) -> {
            for (PupilEntry.Link link : pupil.entry().guardians()) {
                GuardianEntry entry = book.entry(link.guardian());
                KnownPupil there = pupil.known();
                var match = there == null ? GuardianMatch.NONE : GuardianMatch.of(entry, there, book.known);
                if (match == GuardianMatch.SAME) continue;
                if (match == GuardianMatch.NUMBER_FOUND) {
                    complete(
                            entry,
                            Objects.requireNonNull(GuardianMatch.withoutNumber(entry, Objects.requireNonNull(there))));
                    continue;
                }
                UUID guardian =
                        book.ids.computeIfAbsent(link.guardian(), place -> id(entry, book, school, guardians, phones));
                links.add(new Object[] {
                    Ids.newId(),
                    school.value(),
                    student,
                    guardian,
                    link.relation().name()
                });
            }
        });
        write(guardians, phones, links);
    }

    private void write(List<Object[]> guardians, List<Object[]> phones, List<Object[]> links) {
        jdbc.batchUpdate(
                "insert into school.guardian (id, school_id, name, name_key, phone) values (?, ?, ?, ?, ?)", guardians);
        jdbc.batchUpdate(
                "insert into school.guardian_phone (guardian_id, ordinal, value, valid) values (?, ?, ?, ?)", phones);
        jdbc.batchUpdate("""
                insert into school.guardianship (id, school_id, student_id, guardian_id, relation) values (?, ?, ?, ?, ?)
                on conflict (student_id, guardian_id) where ended_at is null do nothing
                """, links);
    }

    /** The guardian's id: the one the school has, or a new one whose rows are added to those to write. */
    private static UUID id(
            GuardianEntry entry, Book book, SchoolId school, List<Object[]> guardians, List<Object[]> phones) {
        @Nullable String phone = entry.firstValidPhone();
        KnownGuardian known = phone == null ? null : known(entry, phone, book);
        if (known != null) return known.id();
        UUID id = Ids.newId();
        guardians.add(new Object[] {id, school.value(), entry.name(), entry.nameKey(), phone});
        numbers(id, entry, phones);
        return id;
    }

    /** A number alone is the one guardian of the school who has it. */
    private static @Nullable KnownGuardian known(GuardianEntry entry, String phone, Book book) {
        KnownGuardian exact = book.known.get(entry.nameKey() + "|" + phone);
        if (exact != null || !entry.nameKey().isEmpty()) return exact;
        List<KnownGuardian> having = book.known.values().stream()
                .filter(each -> each.phones().contains(phone))
                .toList();
        return having.size() == 1 ? having.getFirst() : null;
    }

    private static void numbers(UUID guardian, GuardianEntry entry, List<Object[]> phones) {
        int ordinal = 1;
        for (Phone phone : entry.phones()) phones.add(new Object[] {guardian, ordinal++, phone.value(), phone.valid()});
    }

    /** A guardian who had no valid number has one now. */
    private void complete(GuardianEntry entry, KnownGuardian known) {
        jdbc.update(
                "update school.guardian set phone = ?, version = version + 1 where id = ?",
                entry.firstValidPhone(),
                known.id());
        jdbc.update("delete from school.guardian_phone where guardian_id = ?", known.id());
        List<Object[]> phones = new ArrayList<>();
        numbers(known.id(), entry, phones);
        jdbc.batchUpdate(
                "insert into school.guardian_phone (guardian_id, ordinal, value, valid) values (?, ?, ?, ?)", phones);
    }
}

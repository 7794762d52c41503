package org.kalanso.school.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Names;
import org.kalanso.school.ClassName;
import org.kalanso.school.rosterfile.Issue;
import org.kalanso.school.rosterfile.TeacherEntry;
import org.kalanso.school.rosterfile.TeacherList;

/**
 * A list of teachers compared with those the school has. Courses are added, never taken away: a list adds and corrects.
 */
record TeacherPlan(List<PlannedTeacher> teachers, List<Issue> issues) implements ListPlan {
    /**
     * @param known null for somebody new
     * @param courses what they don't teach yet
     * @param headOf classes whose head teacher they become
     */
    record PlannedTeacher(
            TeacherEntry entry,
            KnownStaff.@Nullable Teacher known,
            List<Change> changes,
            List<Course> courses,
            List<UUID> headOf) {
        boolean isUnchanged() {
            return known != null && changes.isEmpty();
        }
    }

    record Course(UUID classId, UUID subject) {}

    static TeacherPlan of(TeacherList list, KnownStaff staff) {
        List<PlannedTeacher> teachers = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (TeacherEntry entry : list.teachers()) {
            KnownStaff.Teacher known = staff.teachers()
                    .get(KnownStaff.key(entry.number(), entry.name().key(), entry.firstValidPhone()));
            if (known != null && Names.shareNoWord(entry.name().whole(), known.name()))
                issues.add(issue(
                        entry,
                        entry.row(),
                        Issue.Code.MATRICULE_OF_ANOTHER_TEACHER,
                        String.valueOf(entry.number()),
                        known.name()));
            else teachers.add(planned(entry, known, staff, issues));
        }
        return new TeacherPlan(teachers, issues);
    }

    @Override
    public int created() {
        return (int) teachers.stream().filter(each -> each.known() == null).count();
    }

    @Override
    public int changed() {
        return teachers.size() - created() - unchanged();
    }

    @Override
    public int unchanged() {
        return (int) teachers.stream().filter(PlannedTeacher::isUnchanged).count();
    }

    @Override
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (PlannedTeacher each : teachers)
            for (Change change : each.changes()) {
                TeacherEntry entry = each.entry();
                differences.add(new Difference(
                        entry.sheet(), entry.row(), entry.number(), entry.name().whole(), change));
            }
        return differences;
    }

    private static PlannedTeacher planned(
            TeacherEntry entry, KnownStaff.@Nullable Teacher known, KnownStaff staff, List<Issue> issues) {
        List<Change> changes = new ArrayList<>();
        if (known != null) compare(entry, known, changes);
        var courses = new LinkedHashSet<Course>();
        for (TeacherEntry.Assignment each : entry.assignments()) {
            var taught = staff.classes().get(ClassName.of(each.className()).key());
            UUID subject = staff.subjects().get(each.subject());
            if (taught == null) issues.add(issue(entry, each.row(), Issue.Code.NO_SUCH_CLASS, each.className()));
            else if (subject == null) issues.add(issue(entry, each.row(), Issue.Code.UNKNOWN_SUBJECT, each.subject()));
            else if (known == null || !known.courses().contains(KnownStaff.course(taught.id(), subject))) {
                boolean added = courses.add(new Course(taught.id(), subject));
                if (known != null && added)
                    changes.add(new Change(Change.Field.COURSE, "", each.subject() + " · " + taught.name()));
            }
        }
        return new PlannedTeacher(entry, known, changes, List.copyOf(courses), headOf(entry, known, staff, changes));
    }

    private static void compare(TeacherEntry entry, KnownStaff.Teacher known, List<Change> changes) {
        if (known.left())
            changes.add(new Change(Change.Field.RETURNED, "", entry.name().whole()));
        Change.compare(changes, Change.Field.NAME, known.name(), entry.name().whole());
        Change.compare(changes, Change.Field.SEX, text(known.sex()), text(entry.sex()));
        Change.compare(changes, Change.Field.PHONE, text(known.phone()), text(entry.firstValidPhone()));
    }

    /** Somebody else's class is a change too, even where the teacher is new. */
    private static List<UUID> headOf(
            TeacherEntry entry, KnownStaff.@Nullable Teacher known, KnownStaff staff, List<Change> changes) {
        List<UUID> headOf = new ArrayList<>();
        for (String name : entry.headOf()) {
            var taught = staff.classes().get(ClassName.of(name).key());
            if (taught == null || known != null && known.person().equals(taught.head())) continue;
            headOf.add(taught.id());
            if (known != null || taught.head() != null)
                changes.add(new Change(
                        Change.Field.HEAD_OF,
                        taught.head() == null ? "" : taught.name() + " : " + taught.headName(),
                        taught.name() + " : " + entry.name().whole()));
        }
        return headOf;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static Issue issue(TeacherEntry entry, int row, Issue.Code code, String... args) {
        return new Issue(entry.sheet(), row, null, code, code.level(), args[0], entry.number(), List.of(args));
    }
}

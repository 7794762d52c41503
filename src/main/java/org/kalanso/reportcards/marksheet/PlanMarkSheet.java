package org.kalanso.reportcards.marksheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.sheets.Sheets;
import org.kalanso.platform.sheets.marks.MarkLine;
import org.kalanso.platform.sheets.marks.MarkSheets;
import org.kalanso.platform.text.Matricules;
import org.kalanso.platform.text.Names;
import org.kalanso.reportcards.assessment.AssessmentStore;
import org.kalanso.reportcards.assessment.MarkBook;
import org.kalanso.reportcards.assessment.MarkBookStore;
import org.kalanso.reportcards.assessment.MarkBooks;
import org.kalanso.reportcards.mark.MarkStore;
import org.kalanso.reportcards.mark.SheetVersions;
import org.kalanso.reportcards.rules.SchoolRules;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassId;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Classes;
import org.kalanso.school.Period;
import org.kalanso.school.PeriodId;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.SubjectId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Holds a file of marks against the classes its reader reaches. Writes nothing. */
@Component
class PlanMarkSheet {
    private final Classes classes;
    private final MarkBooks books;
    private final MarkBookStore bookStore;
    private final AssessmentStore assessments;
    private final MarkStore marks;
    private final SchoolRules rules;

    PlanMarkSheet(
            Classes classes,
            MarkBooks books,
            MarkBookStore bookStore,
            AssessmentStore assessments,
            MarkStore marks,
            SchoolRules rules) {
        this.classes = classes;
        this.books = books;
        this.bookStore = bookStore;
        this.assessments = assessments;
        this.marks = marks;
        this.rules = rules;
    }

    /** @throws Problem where the file cannot be read, or holds no marks */
    SheetPlan plan(Caller caller, byte[] content, PeriodId period) {
        var workbook = Sheets.read(content);
        List<MarkLine> lines = MarkSheets.read(workbook);
        if (lines.isEmpty()) throw Problem.of("reportcards.no-marks-in-file", HttpStatus.UNPROCESSABLE_CONTENT);
        return new SheetReader(new School(caller, period, SheetVersions.of(workbook))).read(lines);
    }

    private record BookKey(ClassId classId, SubjectId subject, PeriodId period) {}

    /** The caller's classes, each asked for once. */
    private final class School implements SheetReader.Lookup {
        private final Caller caller;
        private final PeriodId period;
        private final SheetVersions versions;
        private final Map<String, RosterPupil> pupils = new HashMap<>();
        private final Map<ClassId, ClassGroup> groups = new HashMap<>();
        private final Map<ClassId, Map<String, SubjectId>> subjects = new HashMap<>();
        private final Map<ClassId, List<Period>> periods = new HashMap<>();
        private final Map<BookKey, SheetBook> opened = new HashMap<>();

        School(Caller caller, PeriodId period, SheetVersions versions) {
            this.versions = versions;
            this.caller = caller;
            this.period = period;
            for (ClassGroup group : classes.visibleTo(caller)) {
                groups.put(group.id(), group);
                for (RosterPupil pupil : classes.roster(group.id()))
                    if (pupil.matricule() != null) pupils.put(Matricules.key(pupil.matricule()), pupil);
            }
        }

        @Override
        public Optional<RosterPupil> pupil(String matricule) {
            return Optional.ofNullable(pupils.get(matricule));
        }

        @Override
        public BigDecimal usualMaximum() {
            return rules.of(caller.inSchool()).scale().outOf();
        }

        @Override
        public Optional<SheetBook> book(ClassId classId, MarkLine line) {
            var subject = subjects.computeIfAbsent(classId, this::subjectsOf).get(key(line.subject()));
            if (subject == null) return Optional.empty();
            return Optional.of(
                    opened.computeIfAbsent(new BookKey(classId, subject, period(classId, line.date())), this::open));
        }

        private Map<String, SubjectId> subjectsOf(ClassId id) {
            var found = new HashMap<String, SubjectId>();
            for (ClassSubject each :
                    books.subjectsVisibleTo(caller, java.util.Objects.requireNonNull(groups.get(id)))) {
                found.put(key(each.code()), each.subject());
                found.putIfAbsent(key(each.name()), each.subject());
            }
            return found;
        }

        private SheetBook open(BookKey key) {
            MarkBook book = books.visibleTo(caller, key.classId, key.subject, key.period);
            return new SheetBook(book, bookStore.frozen(book), assessments.in(book), marks.in(book, 0), versions);
        }

        /** The period the day lies in, else the one the file was brought for. */
        private PeriodId period(ClassId id, @org.jspecify.annotations.Nullable LocalDate day) {
            if (day == null) return period;
            return periods
                    .computeIfAbsent(id, each -> books.periods(java.util.Objects.requireNonNull(groups.get(each))))
                    .stream()
                    .filter(each -> !day.isBefore(each.startsOn()) && !day.isAfter(each.endsOn()))
                    .map(Period::id)
                    .findFirst()
                    .orElse(period);
        }

        private static String key(String name) {
            return Names.key(name).replaceAll("[^a-z0-9]", "");
        }
    }
}

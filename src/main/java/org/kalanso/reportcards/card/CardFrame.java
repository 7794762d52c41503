package org.kalanso.reportcards.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalanso.reportcards.AbsenceFigures;
import org.kalanso.reportcards.average.ClassResults;
import org.kalanso.reportcards.card.CardContent.Attendance;
import org.kalanso.reportcards.card.CardContent.EarlierAverage;
import org.kalanso.school.ClassTeacher;
import org.kalanso.school.Institution;
import org.kalanso.school.Period;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.StudentId;
import org.kalanso.school.SubjectId;

/**
 * What all cards of a class in a period have in common, gathered once for the class.
 *
 * @param teachers by subject, "M. Camara / Mme Bah"
 * @param history earlier averages by pupil
 * @param absences by pupil; nobody counted = not in it
 */
record CardFrame(
        Institution institution,
        String schoolYear,
        ClassResults results,
        Map<SubjectId, String> teachers,
        Map<StudentId, List<EarlierAverage>> history,
        Map<StudentId, AbsenceFigures.Counted> absences) {

    static Map<SubjectId, String> teachers(List<ClassTeacher> teachers) {
        return teachers.stream()
                .collect(Collectors.groupingBy(
                        ClassTeacher::subject, Collectors.mapping(ClassTeacher::name, Collectors.joining(" / "))));
    }

    CardSchool school() {
        var contact = Stream.of(institution.address(), institution.phone(), institution.email())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new CardSchool(
                institution.name(),
                institution.country(),
                institution.authorities(),
                institution.authoritiesEn(),
                institution.motto(),
                institution.city(),
                contact,
                institution.logo(),
                institution.headTitle(),
                institution.headName(),
                institution.bilingual(),
                institution.languages().contains("fr") ? "fr" : "en");
    }

    /** The first language of the school's paper. */
    Locale locale() {
        return school().locale();
    }

    CardPeriod period() {
        Period period = results.place().period();
        return new CardPeriod(
                CardPeriod.Kind.valueOf(period.kind().name()), period.name(), CardLines.orNull(period.nameEn()));
    }

    CardPupil pupil(RosterPupil pupil) {
        var group = results.place().group();
        return new CardPupil(
                pupil.familyName(),
                pupil.givenNames(),
                pupil.bornOn(),
                pupil.bornYear(),
                pupil.bornAt(),
                pupil.sex(),
                pupil.matricule(),
                group.name(),
                pupil.roll(),
                pupil.repeater(),
                group.headTeacherName());
    }

    ClassFigures classFigures() {
        var statistics = results.averages().statistics();
        var spread = statistics.spread();
        return new ClassFigures(
                statistics.enrolled(),
                statistics.ranked(),
                spread == null ? null : spread.highest(),
                spread == null ? null : spread.lowest(),
                spread == null ? null : spread.mean(),
                statistics.successRate());
    }

    List<EarlierAverage> history(StudentId student) {
        return Objects.requireNonNullElse(history.get(student), List.of());
    }

    Attendance attendance(StudentId student) {
        var counted = absences.get(student);
        return counted == null
                ? Attendance.NOT_COUNTED
                : new Attendance(
                        counted.justifiedHours(),
                        counted.unjustifiedHours(),
                        counted.lateArrivals(),
                        counted.sanctions());
    }
}

package org.kalanso.reportcards.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kalanso.reportcards.AbsenceFigures;
import org.kalanso.reportcards.average.ClassResults;
import org.kalanso.school.Classes;
import org.kalanso.school.Period;
import org.kalanso.school.RosterPupil;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
import org.kalanso.school.StudentId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what all cards of a class have in common. */
@Component
class CardFrames {
    private final Schools schools;
    private final Classes classes;
    private final CardStore store;
    private final ObjectProvider<AbsenceFigures> absences;

    CardFrames(Schools schools, Classes classes, CardStore store, ObjectProvider<AbsenceFigures> absences) {
        this.schools = schools;
        this.classes = classes;
        this.store = store;
        this.absences = absences;
    }

    CardFrame of(ClassResults results) {
        var group = results.place().group();
        var period = results.place().period();
        var year =
                schools.year(group.school(), group.year()).map(SchoolYear::name).orElse("");
        var students = results.roster().stream().map(RosterPupil::student).toList();
        return new CardFrame(
                schools.institution(group.school()),
                year,
                results,
                CardFrame.teachers(classes.teachers(group.id())),
                store.history(students, earlier(schools.periods(group.year()), period)),
                counted(results));
    }

    private Map<StudentId, AbsenceFigures.Counted> counted(ClassResults results) {
        var counted = new HashMap<StudentId, AbsenceFigures.Counted>();
        var period = results.place().period();
        absences.forEach(figures ->
                counted.putAll(figures.between(results.place().group().id(), period.startsOn(), period.endsOn())));
        return counted;
    }

    /** The parts of a period that has some; else those of its kind that came before it in the year. */
    private static List<Period> earlier(List<Period> year, Period period) {
        var parts =
                year.stream().filter(part -> period.id().equals(part.parent())).toList();
        return parts.isEmpty()
                ? year.stream()
                        .filter(other -> other.kind() == period.kind() && other.ordinal() < period.ordinal())
                        .toList()
                : parts;
    }
}

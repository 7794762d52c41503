package org.kalanso.reportcards.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.access.Caller;
import org.kalanso.reportcards.average.Averages;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.average.MissingMarks;
import org.kalanso.school.ClassId;
import org.kalanso.school.PeriodId;
import org.kalanso.school.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the teachers of the marks they have not given yet: each at most once a day for each assessment. */
@Service
class RemindTeachers {
    private final Councils councils;
    private final Averages averages;
    private final Notices notices;
    private final Schools schools;
    private final Clock clock;

    RemindTeachers(Councils councils, Averages averages, Notices notices, Schools schools, Clock clock) {
        this.councils = councils;
        this.averages = averages;
        this.notices = notices;
        this.schools = schools;
        this.clock = clock;
    }

    @Transactional
    public void remind(Caller caller, ClassId group, PeriodId period) {
        var place = councils.decidedBy(caller, group, period);
        var today = schools.today(place.group().school(), clock);
        notices.tell(averages.of(place.group(), period).missing().stream()
                .flatMap(missing -> reminders(place, missing, today).stream())
                .toList());
    }

    private static List<NewNotice> reminders(Place place, MissingMarks missing, LocalDate today) {
        return missing.teachers().stream()
                .map(teacher -> new NewNotice(
                        teacher.person(),
                        place.group().school(),
                        "reportcards.marks-missing",
                        List.of(
                                missing.assessment(),
                                missing.subjectName(),
                                place.group().name(),
                                String.valueOf(missing.pupils())),
                        "/classes/" + place.group().id() + "/grid?subject=" + missing.subject(),
                        "marks-missing:" + place.group().id() + ":" + missing.subject() + ":" + missing.assessment()
                                + ":" + teacher.person() + ":" + today))
                .toList();
    }
}

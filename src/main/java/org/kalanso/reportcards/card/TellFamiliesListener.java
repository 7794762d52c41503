package org.kalanso.reportcards.card;

import java.util.ArrayList;
import java.util.List;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.reportcards.ReportCardPublished;
import org.kalanso.school.Period;
import org.kalanso.school.PupilGuardian;
import org.kalanso.school.Schools;
import org.kalanso.school.Student;
import org.kalanso.school.Students;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a pupil, and the guardians who may see, that a card is there: each once for each version, never a figure. */
@Component
class TellFamiliesListener {
    private final Cards cards;
    private final Students students;
    private final Schools schools;
    private final Notices notices;

    TellFamiliesListener(Cards cards, Students students, Schools schools, Notices notices) {
        this.cards = cards;
        this.students = students;
        this.schools = schools;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ReportCardPublished card) {
        var period =
                schools.period(card.school(), card.period()).map(Period::name).orElse("");
        cards.pupilOf(card.card())
                .flatMap(person -> students.pupilOf(card.school(), person))
                .ifPresent(pupil -> notices.tell(readers(pupil).stream()
                        .map(reader -> notice(card, reader, pupil, period))
                        .toList()));
    }

    private List<PersonId> readers(Student pupil) {
        var readers = new ArrayList<PersonId>();
        readers.add(pupil.person());
        for (PupilGuardian guardian : students.guardians(List.of(pupil.id()))) {
            var person = guardian.person();
            if (guardian.sees() && person != null) readers.add(person);
        }
        return readers.stream().distinct().toList();
    }

    private static NewNotice notice(ReportCardPublished card, PersonId reader, Student pupil, String period) {
        return new NewNotice(
                reader,
                card.school(),
                card.version() == 1 ? "reportcards.card-published" : "reportcards.card-corrected",
                List.of(pupil.name(), period),
                "/report-cards/" + card.card(),
                "card:" + card.card() + ":" + reader);
    }
}

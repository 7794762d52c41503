package org.kalanso.reportcards.appreciation;

import java.util.List;
import org.kalanso.school.ClassGroup;
import org.kalanso.school.ClassSubject;
import org.kalanso.school.Period;

/**
 * What the page of appreciations shows.
 *
 * @param subjects to go from one to another
 * @param periods of the class's year that have a card
 * @param facts what the page's script must know, as JSON
 */
public record AppreciationPage(
        ClassGroup group,
        ClassSubject subject,
        Period period,
        List<ClassSubject> subjects,
        List<Period> periods,
        AppreciationsView view,
        String facts) {

    /** How many pupils something is said of. */
    public int written() {
        return (int)
                view.items().stream().filter(line -> !line.text().isEmpty()).count();
    }

    public String address() {
        return "/classes/" + group.id() + "/appreciations";
    }

    public String here() {
        return address() + "?subject=" + subject.subject() + "&period=" + period.id();
    }

    public int longest() {
        return Appreciation.LONGEST;
    }
}

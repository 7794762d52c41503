package org.kalanso.reportcards.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Messages;
import org.kalanso.reportcards.average.AveragesView.PupilResult;
import org.kalanso.reportcards.average.ClassResults.Place;
import org.kalanso.reportcards.average.Written;
import org.kalanso.reportcards.council.CouncilView;
import org.kalanso.reportcards.council.Decision;
import org.kalanso.school.Institution;

/**
 * The minutes of a council as their template reads them.
 *
 * @param on the day of printing, in the school's zone
 * @param locale the first language of the school's paper
 */
public record MinutesSheet(
        Institution school, Place place, CouncilView view, LocalDate on, Locale locale, Messages messages) {

    public String say(String key, @Nullable Object... args) {
        return messages.get(locale, key, (Object[]) args);
    }

    public Decision of(PupilResult pupil) {
        return view.of(pupil.student());
    }

    public String award(PupilResult pupil) {
        var award = of(pupil).award();
        return award == null ? "" : say("award." + award);
    }

    public String average(@Nullable BigDecimal average) {
        return Figures.average(average, locale);
    }

    public String rank(PupilResult pupil) {
        return pupil.rank() == null ? Figures.NONE : Written.rank(pupil.rank(), pupil.sex(), locale);
    }

    public String day() {
        return Figures.longDay(on, locale);
    }
}

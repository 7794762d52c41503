package org.kalanso.computerroom.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kalanso.computerroom.schedule.DaySpan;
import org.kalanso.computerroom.schedule.OpeningHours;
import org.kalanso.computerroom.schedule.RoomTimes;

/**
 * Hours as they are read. Times are {@code HH:mm} of the school's zone, the end of a day is {@code 24:00}.
 *
 * @param always no hours are written: it is open all the time but for the exceptions
 * @param zone such as {@code Africa/Conakry}
 */
public record HoursView(
        boolean always,
        String zone,
        List<HoursOnWeekday> week,
        List<OtherDay> exceptions,
        int leadMinutes,
        int holdMinutes,
        boolean ownSignIn,
        int version) {

    public record HoursSpan(String opens, String closes) {}

    public record HoursOnWeekday(DayOfWeek day, List<HoursSpan> spans) {}

    /** @param spans none = closed */
    public record OtherDay(LocalDate on, String note, List<HoursSpan> spans) {
        public String text() {
            return HoursView.text(spans);
        }
    }

    static String text(List<HoursSpan> spans) {
        return String.join(
                ", ",
                spans.stream().map(each -> each.opens() + "–" + each.closes()).toList());
    }

    static HoursView of(OpeningHours hours, RoomTimes times) {
        List<HoursOnWeekday> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values())
            week.add(new HoursOnWeekday(day, spans(hours.week().getOrDefault(day, List.of()))));
        List<OtherDay> exceptions = hours.exceptions().entrySet().stream()
                .map(each -> new OtherDay(
                        each.getKey(),
                        each.getValue().note(),
                        spans(each.getValue().spans())))
                .sorted(java.util.Comparator.comparing(OtherDay::on))
                .toList();
        return new HoursView(
                hours.week().isEmpty(),
                hours.zone().getId(),
                week,
                exceptions,
                times.leadMinutes(),
                times.holdMinutes(),
                times.ownSignIn(),
                times.version());
    }

    private static List<HoursSpan> spans(List<DaySpan> spans) {
        return spans.stream()
                .map(each -> new HoursSpan(each.opens(), each.closes()))
                .toList();
    }
}

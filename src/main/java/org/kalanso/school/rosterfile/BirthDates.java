package org.kalanso.school.rosterfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.sheets.Cell;
import org.kalanso.platform.text.Names;

/**
 * Reads birth dates as they are kept: day/month/year in figures or words, year-month-day, {@code vers 2012}. A two-digit
 * year is 2000 + it. What is no date, or lies ahead, is not taken.
 */
final class BirthDates {
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{1,2})\\s*[/.\\- ]\\s*(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:[ t]\\d{2}:\\d{2}.*)?");
    private static final Pattern WORDED =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(\\p{L}+)\\.?,?\\s+(\\d{4})");
    private static final Pattern YEAR_ONLY = Pattern.compile(
            "(?:(?:ne|nee|ne\\(e\\)|born)\\s+)?(?:(?:vers|en|env\\.?|environ|about|around|c\\.?|ca\\.?)\\s*)?(\\d{4})");
    private static final List<String> MONTHS_FR = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final List<String> MONTHS_EN = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int EARLIEST = 1900;

    private final LocalDate today;

    BirthDates(LocalDate today) {
        this.today = today;
    }

    /** @param issue null when all is well */
    record Read(BirthDate date, Issue.@Nullable Code issue) {
        private static final Read NOTHING = new Read(BirthDate.UNKNOWN, null);
        private static final Read INVALID = new Read(BirthDate.UNKNOWN, Issue.Code.INVALID_DATE);
        private static final Read AHEAD = new Read(BirthDate.UNKNOWN, Issue.Code.DATE_IN_FUTURE);
    }

    Read read(Cell cell) {
        LocalDate known = cell.date();
        if (known != null) return checked(known);
        return read(cell.text());
    }

    Read read(String typed) {
        String text = Names.key(typed);
        if (text.isEmpty() || text.equals("-") || text.equals("?")) return Read.NOTHING;
        Matcher yearOnly = YEAR_ONLY.matcher(text);
        if (yearOnly.matches()) return checkedYear(number(yearOnly.group(1)));
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches())
            return dated(fullYear(dayFirst.group(3)), number(dayFirst.group(2)), number(dayFirst.group(1)));
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches())
            return dated(number(yearFirst.group(1)), number(yearFirst.group(2)), number(yearFirst.group(3)));
        Matcher worded = WORDED.matcher(text);
        if (worded.matches()) return dated(number(worded.group(3)), month(worded.group(2)), number(worded.group(1)));
        return Read.INVALID;
    }

    private Read dated(int year, int month, int day) {
        if (day == 0 && month == 0) return checkedYear(year);
        try {
            return checked(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Read.INVALID;
        }
    }

    private Read checked(LocalDate day) {
        if (day.getYear() < EARLIEST) return Read.INVALID;
        return day.isAfter(today) ? Read.AHEAD : new Read(BirthDate.on(day), null);
    }

    private Read checkedYear(int year) {
        if (year < EARLIEST) return Read.INVALID;
        return year > today.getYear() ? Read.AHEAD : new Read(BirthDate.in(year), null);
    }

    /** 13, which no date has, for a word that is no month; three letters are enough where they tell months apart. */
    private static int month(String word) {
        for (List<String> months : List.of(MONTHS_FR, MONTHS_EN)) {
            List<String> found = months.stream()
                    .filter(month -> month.equals(word) || word.length() >= 3 && month.startsWith(word))
                    .toList();
            if (found.size() == 1) return months.indexOf(found.getFirst()) + 1;
        }
        return 13;
    }

    private static int fullYear(String digits) {
        return digits.length() == 2 ? 2000 + number(digits) : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

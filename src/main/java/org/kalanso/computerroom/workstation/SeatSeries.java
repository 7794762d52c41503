package org.kalanso.computerroom.workstation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kalanso.platform.problem.Problem;

/** Names of seats that follow each other as their labels do: PC-01, PC-02, PC-03. */
final class SeatSeries {
    static final int MOST = 60;
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,4})");

    private SeatSeries() {}

    /**
     * @param first its number, as wide as it is written, counts on; one without a number is followed by 2, 3 …
     * @param count 1 to {@value #MOST}
     * @throws Problem 422 on {@code count}
     */
    static List<String> of(String first, int count) {
        if (count < 1 || count > MOST) throw Problem.invalid("count", "out-of-range", 1, MOST);
        Matcher found = NUMBERED.matcher(first.strip());
        boolean numbered = found.matches();
        String stem = numbered ? found.group(1) : first.strip() + " ";
        int from = numbered ? Integer.parseInt(found.group(2)) : 1;
        String pattern = numbered ? "%0" + found.group(2).length() + "d" : "%d";
        return IntStream.range(0, count)
                .mapToObj(n -> n == 0 ? first : stem + String.format(Locale.ROOT, pattern, from + n))
                .toList();
    }
}

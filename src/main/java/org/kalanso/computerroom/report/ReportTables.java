package org.kalanso.computerroom.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.settings.RoomSettings;
import org.kalanso.platform.sheets.Table;
import org.kalanso.platform.text.Messages;

/** Figures in words, as tables: the page, the paper and the files show the same. */
public final class ReportTables {
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final Figures figures;
    private final RoomSettings rules;
    private final Messages messages;
    private final Locale locale;

    ReportTables(Figures figures, RoomSettings rules, Messages messages, Locale locale) {
        this.figures = figures;
        this.rules = rules;
        this.messages = messages;
        this.locale = locale;
    }

    /** Of fewer than five people nothing is told. */
    public boolean isEmpty() {
        return figures.people() == null;
    }

    public String days() {
        LocalDate first = figures.from();
        if (first.getDayOfMonth() == 1
                && figures.to().equals(first.plusMonths(1).minusDays(1))) return month(first, locale);
        return figures.from().equals(figures.to())
                ? day(figures.from())
                : messages.get(locale, "report.days-value", day(figures.from()), day(figures.to()));
    }

    /** By its name: novembre 2026. */
    static String month(LocalDate month, Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** All of it: first the whole, then groups, then hours. */
    public List<Table> all() {
        if (isEmpty()) return List.of(whole());
        return List.of(
                whole(),
                groups("kinds", figures.kinds()),
                groups("ages", figures.ages()),
                groups("sexes", figures.sexes()),
                hours());
    }

    /** The hours of the day, 0 to 23, with the seats' use in percent; −1 = hidden. For the chart. */
    public List<int[]> bars() {
        return figures.hours().stream()
                .map(each -> new int[] {each.hour(), each.occupancy() == null ? -1 : each.occupancy()})
                .toList();
    }

    private Table whole() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        row(rows, t("report.days"), days());
        row(rows, t("report.people"), shown(figures.people()));
        row(rows, t("report.sessions"), shown(figures.sessions()));
        row(rows, t("report.hours"), hours(figures.minutes()));
        if (!isEmpty()) row(rows, t("report.open-days"), figures.days());
        row(rows, t("report.seats"), figures.seats());
        return new Table(t("report.whole"), List.of(t("report.figure"), t("report.value")), rows);
    }

    private static void row(List<List<@Nullable Object>> rows, @Nullable Object... values) {
        rows.add(java.util.Arrays.asList(values));
    }

    private Table groups(String what, List<Figures.Group> groups) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Figures.Group each : groups)
            row(rows, label(what, each.key()), shown(each.people()), shown(each.sessions()), hours(each.minutes()));
        return new Table(
                t("report." + what),
                List.of(t("report.group"), t("report.people"), t("report.sessions"), t("report.hours")),
                rows);
    }

    private Table hours() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Figures.Hour each : figures.hours())
            row(
                    rows,
                    messages.get(locale, "report.hour-value", each.hour(), each.hour() + 1),
                    each.occupancy() == null ? t("report.hidden") : each.occupancy());
        return new Table(t("report.occupancy"), List.of(t("report.hour"), t("report.percent")), rows);
    }

    /** One table for a file that holds only one. */
    Table flat() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Table table : all())
            for (var values : table.rows()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(table.name());
                row.addAll(values);
                while (row.size() < 5) row.add(null);
                rows.add(row);
            }
        return new Table(
                t("report.title"),
                List.of(
                        t("report.part"),
                        t("report.group"),
                        t("report.people-or-value"),
                        t("report.sessions"),
                        t("report.hours")),
                rows);
    }

    private String label(String what, String key) {
        return key.startsWith("PURPOSE:")
                ? messages.get(
                        locale,
                        "report.kinds-VISITOR",
                        rules.purpose(key.substring(8)).label(locale))
                : t("report." + what + "-" + key);
    }

    private Object shown(@Nullable Long figure) {
        return figure == null ? t("report.hidden") : figure;
    }

    private Object hours(@Nullable Long minutes) {
        return minutes == null
                ? t("report.hidden")
                : BigDecimal.valueOf(minutes).divide(HOUR, 1, RoundingMode.HALF_UP);
    }

    /** A value as people read it. */
    public String said(@Nullable Object value) {
        if (value == null) return "";
        return value instanceof Number number ? NumberFormat.getInstance(locale).format(number) : value.toString();
    }

    private String t(String key) {
        return messages.get(locale, key);
    }
}

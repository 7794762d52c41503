package org.kalanso.computerroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kalanso.Visitor;
import org.kalanso.computerroom.RoomTest;
import org.kalanso.platform.sheets.Sheets;

/** The figures for whoever funds the room: on a page, on paper, in files, announced each month. */
class ReportTest extends RoomTest {
    private void comes(String seat, int who, String born, String purpose) {
        var said = new HashMap<String, Object>(
                Map.of("familyName", "Soumah" + who, "bornOn", born, "sex", "F", "purpose", purpose, "consent", true));
        said.put("guardianName", "Alpha Soumah");
        String visitor = made(operatorApi.json("POST", "/api/v1/visitors", said));
        var ticket = newSession(Map.of("minutes", 60, "visitor", visitor));
        act(ticket.id(), "start", Map.of("workstation", seat));
        later(Duration.ofMinutes(30));
        act(ticket.id(), "terminate", null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Africa/Conakry"));
    }

    /** Six grown-ups for study, two young ones for training, one after the other. */
    private String aDay() {
        String seat = newSeat("PC-01");
        clock.advance(Duration.ofHours(
                24 - clock.instant().atZone(ZoneId.of("Africa/Conakry")).getHour() + 9));
        operatorApi = page(operator);
        for (int i = 0; i < 6; i++) comes(seat, i, "1990-05-04", "STUDY");
        for (int i = 6; i < 8; i++) comes(seat, i, "2012-05-04", "TRAINING");
        return "kind=DAY&on=" + today();
    }

    @Test
    void the_head_sees_the_figures_and_small_groups_are_not_in_them() {
        String query = aDay();
        Visitor head = page(this.head);
        var figures = head.get("/api/v1/room-reports?" + query).json();
        assertThat(figures.path("people").asInt()).isEqualTo(8);
        assertThat(figures.path("sessions").asInt()).isEqualTo(8);
        assertThat(figures.path("minutes").asInt()).isEqualTo(240);
        // the young ones are hidden, and the others with them: else their number would be the difference
        Map<String, String> ages = new HashMap<>();
        figures.path("ages")
                .forEach(each -> ages.put(
                        each.path("key").asString(), each.path("people").toString()));
        assertThat(ages.values()).containsOnly("null", "0");
        assertThat(ages.values().stream().filter("null"::equals)).hasSize(2);
        String page = head.get("/rooms/reports?" + query).text();
        assertThat(page).contains("Élèves", "caché", "Qui vient, et pour quoi").doesNotContain("Soumah");
        assertThat(page(operator).get("/rooms/reports").status()).isEqualTo(403);
        var few = head.get("/rooms/reports?kind=DAY&on=2020-01-01").text();
        assertThat(few).contains("Trop peu de personnes");
        var wrong = head.get("/rooms/reports?kind=FREE&on=2026-01-02&to=2026-01-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(head.get("/api/v1/room-reports?kind=FREE&on=2026-01-02&to=2026-01-01")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_same_figures_give_the_same_bytes_on_any_day() throws Exception {
        String query = aDay();
        var before = new HashMap<String, byte[]>();
        for (String format : new String[] {"PDF", "XLSX", "CSV"}) before.put(format, file(format, query));
        later(Duration.ofDays(3));
        for (String format : before.keySet())
            assertThat(file(format, query)).as(format).isEqualTo(before.get(format));
        try (var pdf = Loader.loadPDF(file("PDF", query))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Chiffres des salles", "Sessions")
                    .doesNotContain("Soumah");
        }
        var sheets = Sheets.read(file("XLSX", query)).sheets();
        assertThat(sheets).hasSize(5);
        assertThat(new String(file("CSV", query), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Ensemble;Personnes;8", "caché");
    }

    private byte[] file(String format, String query) {
        var answer = page(head).get("/rooms/reports/file?format=" + format + "&" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.bytes();
    }

    @Test
    void what_is_corrected_later_changes_no_figure_of_the_past() {
        String query = aDay();
        String before = page(head).get("/api/v1/room-reports?" + query).text();
        sql.sql(
                        "update computerroom.visitor set born_on = '1950-01-01', sex = 'M', purpose = 'OTHER' where school_id = :school")
                .param("school", school.value())
                .update();
        assertThat(page(head).get("/api/v1/room-reports?" + query).text()).isEqualTo(before);
    }

    @Test
    void every_month_that_was_missed_is_prepared_once_and_announced_to_the_head() {
        aDay();
        LocalDate first = today();
        later(Duration.ofDays(100));
        runs();
        runs();
        String month = Span.month(first).query();
        assertThat(page(head).get("/notices").text()).contains("Chiffres de la salle informatique", "/notices");
        assertThat(sql.sql(
                                "select count(*) from notifications.notice where school_id = :school and kind = 'computerroom.report-ready'")
                        .param("school", school.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(journalled("room.report-prepared")).isEqualTo(1);
        // what was announced is what is shown, whatever becomes of the rows
        String shown = page(head).get("/api/v1/room-reports?" + month).text();
        sql.sql("update computerroom.seat_session set used_ms = 0 where school_id = :school")
                .param("school", school.value())
                .update();
        assertThat(page(head).get("/api/v1/room-reports?" + month).text()).isEqualTo(shown);
        assertThat(page(head).get("/rooms/reports").text()).contains("Rapports mensuels prêts");
    }

    private void runs() {
        assertThat(page(head)
                        .json("POST", "/api/v1/schedules/computerroom.monthly-report/run", null)
                        .status())
                .isLessThan(300);
        UUID job = sql.sql(
                        "select id from platform.job where school_id = :school and kind = :kind order by id desc limit 1")
                .param("school", school.value())
                .param("kind", PrepareReports.KIND)
                .query(UUID.class)
                .single();
        jobDone(page(head), job);
    }
}

package org.kalanso.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalanso.school.SchoolTest;

/** What stands around every answer, and what names with markup become. */
class HeadersTest extends SchoolTest {
    @Test
    void pages_and_api_are_neither_sniffed_nor_kept_nor_read_by_other_sites() {
        for (var answer : List.of(
                headPage.get("/students", "Origin", "https://example.org"),
                headApi.get("/api/v1/users/me", "Origin", "https://example.org"),
                stranger().get("/sign-in", "Origin", "https://example.org"))) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(answer.header("Content-Type"))
                    .as("JSON is UTF-8 by its own rule")
                    .isIn("text/html;charset=UTF-8", "application/json");
        }
    }

    @Test
    void what_watches_the_program_is_closed_and_trace_is_refused() {
        assertThat(headPage.get("/actuator/env").status()).isIn(401, 403, 404);
        assertThat(headPage.get("/actuator/health").status()).isIn(401, 403, 404);
        assertThat(stranger().knock("TRACE", "/sign-in", "text/plain", "").status())
                .isIn(400, 403, 405);
    }

    @Test
    void a_name_with_markup_is_shown_as_it_is_written_and_never_becomes_markup() {
        String id = admit("<b onclick=x()>Bah", "\"><script>x()</script>");
        String page = headPage.get("/students/" + id).text();
        assertThat(page).contains("&lt;b onclick=x()&gt;Bah").doesNotContain("<b onclick", "<script>x()");
        assertThat(headPage.get("/search?q=%3Cscript%3Ex()%3C/script%3E").text())
                .doesNotContain("<script>x()");
    }

    @Test
    void sql_in_a_search_is_only_a_word() {
        admit("Bah", "Hawa");
        var found = headApi.get("/api/v1/students?q=" + "%27%20or%201%3D1%20--");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("items").size()).isZero();
    }
}

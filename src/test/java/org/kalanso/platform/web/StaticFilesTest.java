package org.kalanso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.springframework.beans.factory.annotation.Autowired;

class StaticFilesTest extends KalansoTest {
    @Autowired
    private StaticFiles files;

    @Test
    void the_style_sheet_is_one_compressed_file_to_keep_for_ever() throws IOException {
        var answer = stranger().get(files.address("css/app.css"), "Accept-Encoding", "gzip");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("immutable");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.bytes()).hasSizeLessThan(12 * 1024);
        String css = new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.bytes())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(css).doesNotContain("@import").contains("--ground:#fbf8f3").contains("@media print");
    }

    @Test
    void a_reader_who_has_the_file_is_not_sent_it_again() {
        var first = stranger().get(files.address("js/app.js"));
        var second = stranger().get(files.address("js/app.js"), "If-None-Match", first.header("ETag"));

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.bytes()).isEmpty();
    }

    @Test
    void a_page_of_an_older_release_gets_todays_file_but_does_not_keep_it() {
        var answer = stranger().get("/s/0000000000/js/app.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void nothing_outside_the_folder_is_served() {
        assertThat(stranger().get("/s/0000000000/../application.properties").status())
                .isNotEqualTo(200);
        assertThat(stranger().get("/s/0000000000/%2e%2e/application.properties").status())
                .isNotEqualTo(200);
        assertThatThrownBy(() -> files.address("css/missing.css")).isInstanceOf(IllegalArgumentException.class);
    }
}

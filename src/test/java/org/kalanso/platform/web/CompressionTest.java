package org.kalanso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.kalanso.accounts.AccountsTest;

/** What is sent over slow lines is sent small. */
class CompressionTest extends AccountsTest {
    @Test
    void a_page_goes_compressed_to_whoever_can_read_it_so() throws IOException {
        var answer = stranger().get("/sign-in", "Accept-Encoding", "gzip");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        try (var page = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("</html>");
            assertThat(answer.bytes().length).isLessThan(text.length() / 2);
        }
        assertThat(stranger().get("/sign-in").header("Content-Encoding")).isEmpty();
    }

    @Test
    void an_answer_of_the_api_goes_compressed_too() {
        assertThat(stranger()
                        .get("/api/v1/openapi.json", "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .isEqualTo("gzip");
    }
}

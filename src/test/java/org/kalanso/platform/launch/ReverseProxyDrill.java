package org.kalanso.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kalanso.RealProgram;

/** Behind a reverse proxy links are those of the proxy; anybody else who claims to be one is not believed. */
class ReverseProxyDrill {
    @TempDir
    Path data;

    @Test
    void forwarded_headers_are_believed_from_the_named_proxy_only() throws Exception {
        try (RealProgram program = RealProgram.start(data, Map.of("KALANSO_PROXY", "127.0.0.1, 0:0:0:0:0:0:0:1"))) {
            assertThat(firstRedirect(program)).startsWith("https://ecole.example/");
            var signIn = asked(program, "/verify");
            assertThat(signIn.headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000 ; includeSubDomains");
        }
        try (RealProgram program = RealProgram.start(data, Map.of("KALANSO_PROXY", "192.0.2.1"))) {
            assertThat(firstRedirect(program)).doesNotContain("https").doesNotContain("ecole.example");
            assertThat(asked(program, "/verify").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    private static String firstRedirect(RealProgram program) throws Exception {
        return asked(program, "/").headers().firstValue("Location").orElse("");
    }

    /** As the proxy of a school hands on what came by HTTPS. */
    private static HttpResponse<Void> asked(RealProgram program, String path) throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(program.address() + path))
                    .header("X-Forwarded-For", "192.0.2.77")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "ecole.example")
                    .header("X-Forwarded-Port", "443")
                    .build();
            return browser.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }
}

package org.kalanso.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;
import org.kalanso.KalansoTest;
import org.kalanso.school.preset.FoundSchool;
import org.kalanso.school.preset.NewSchool;
import org.springframework.beans.factory.annotation.Autowired;

/** A phone without network that has the page saved, and one that opens the picture's address. */
@Tag("SCHOOL-3")
class OfflineVerificationJourney extends KalansoTest {
    @Autowired
    private Seals seals;

    @Autowired
    private FoundSchool foundSchool;

    @BeforeEach
    void aSchool() {
        // before there is any school, every page leads to the first set-up
        foundSchool.found(
                new NewSchool(
                        "Collège Tata Fatoumata",
                        "CTF",
                        "Conakry",
                        "guinea-secondary",
                        null,
                        null,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2027, 6, 30),
                        false),
                null);
    }

    @Test
    void the_saved_page_tells_genuine_from_changed_with_the_network_off() throws IOException {
        String seal = sealed();
        Path saved = saved();
        try (var phone = Browser.phone(address())) {
            Page page = phone.page();
            page.context().setOffline(true);
            page.navigate(saved.toUri().toString());

            page.locator("#seal").fill(seals.picture(seal));
            assertThat(page.locator(".verdict").textContent()).contains("Authentique");
            assertThat(page.locator("#answer").textContent())
                    .contains("CTF/26/0011", "12,75/20", "Bulletin de notes", "plus récente peut exister");
            phone.picture("verify-offline").isAccessible();

            for (String changed : changed(seal)) {
                page.locator("#seal").fill(changed);
                assertThat(page.locator(".verdict").textContent())
                        .doesNotContain("Authentique")
                        .startsWith("✗");
            }
        }
    }

    @Test
    void the_pages_own_signatures_are_those_of_the_standard() throws IOException {
        try (var phone = Browser.phone(address())) {
            Page page = phone.page();
            page.navigate(saved().toUri().toString());
            page.addScriptTag(new Page.AddScriptTagOptions().setType("module").setContent("1"));
        } catch (com.microsoft.playwright.PlaywrightException refused) {
            // the page's policy lets no other script in, not even a test's: that is what is wanted
            assertThat(refused.getMessage()).containsIgnoringCase("Content Security Policy");
        }
        try (var phone = Browser.phone(address())) {
            Page page = phone.open("/verify").page();
            Object verdicts = page.evaluate("""
                    async ([address, vectors]) => {
                      const { verifyEd25519 } = await import(address);
                      const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
                      return vectors.map(([key, message, signature]) => {
                        const good = verifyEd25519(bytes(key), bytes(message), bytes(signature));
                        const bad = [...Array(512).keys()].filter((bit) => {
                          const changed = bytes(signature);
                          changed[bit >> 3] ^= 1 << (bit & 7);
                          return verifyEd25519(bytes(key), bytes(message), changed);
                        });
                        return `${good} ${bad.length}`;
                      });
                    }
                    """, List.of("/js/seal.js", VECTORS));
            assertThat(verdicts).isEqualTo(List.of("true 0", "true 0", "true 0"));
        }
    }

    @Test
    void a_phone_that_opens_the_pictures_address_is_told_and_leaves_no_trace_in_the_address() {
        try (var phone = Browser.phone(address())) {
            Page page = phone.page();
            page.navigate(address() + "/VERIFY#" + sealed());
            page.waitForSelector("#verdict .banner");

            assertThat(page.locator("#verdict").textContent()).contains("Authentique", "CTF/26/0011");
            assertThat(page.url()).endsWith("/verify");
            phone.picture("verify").isAccessible();
        }
    }

    /** RFC 8032, 7.1, tests 1 to 3: key, message, signature. */
    private static final List<List<String>> VECTORS = List.of(
            List.of(
                    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                    "",
                    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
            List.of(
                    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                    "72",
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
            List.of(
                    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                    "af82",
                    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"));

    /** Thirty seals that differ from a genuine one by one bit, spread over all of it. */
    private static List<String> changed(String seal) {
        byte[] bytes = Base41.decode(seal);
        return java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> {
                    int bit = i * bytes.length * 8 / 30;
                    byte[] copy = bytes.clone();
                    copy[bit / 8] ^= (byte) (1 << bit % 8);
                    return Base41.encode(copy);
                })
                .toList();
    }

    private Path saved() throws IOException {
        Path file = Path.of("target", "kalanso-verification.html").toAbsolutePath();
        return Files.writeString(file, stranger().get("/verify/offline").text());
    }

    private String sealed() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return seals.seal(new Seal(1, UUID.randomUUID(), 1, today, SealTest.SEAL.fields()));
    }
}

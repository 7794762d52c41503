package org.kalanso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.school.SchoolTest;

/** Somebody turns the pages of a list while others add to it: what was there comes once, and nothing comes twice. */
class CursorRace extends SchoolTest {
    private static final String[] NAMES = {"Bah", "Barry", "Camara", "Condé", "Diallo", "Keïta", "Sow", "Sylla", "Touré"
    };
    private static final int AT_FIRST = 18;
    private final Random random = new Random(20_261_121);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/students?state=ALL",
                "/api/v1/students?state=ALL&sort=-name",
                "/api/v1/journal?kind=student",
                "/api/v1/guardians",
                "/api/v1/users",
                "/api/v1/classes"
            })
    void what_was_there_is_shown_once_and_nothing_twice(String list) throws Exception {
        for (int i = 0; i < AT_FIRST; i++) add(i);
        Set<String> before = new HashSet<>(walk(list));
        assertThat(before).hasSizeGreaterThanOrEqualTo(AT_FIRST);
        var over = new AtomicBoolean();
        try (var hand = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> adding = hand.submit(() -> {
                for (int i = AT_FIRST; !over.get(); i++) add(i);
            });
            for (int round = 0; round < 2; round++) {
                List<String> seen = walk(list);
                assertThat(seen).doesNotHaveDuplicates().containsAll(before);
            }
            over.set(true);
            adding.get();
        }
    }

    /** Pages of changing lengths, so that they end at ever other places. */
    private List<String> walk(String list) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page =
                    headApi.get(list + (list.contains("?") ? "&" : "?") + "limit=" + (3 + random.nextInt(6)) + cursor);
            assertThat(page.status()).as(list).isEqualTo(200);
            page.json().path("items").values().forEach(item -> seen.add(id(item)));
            cursor = page.json().path("next").isString()
                    ? "&cursor=" + page.json().path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return seen;
    }

    private static String id(tools.jackson.databind.JsonNode item) {
        return item.path("id").asString(item.path("id").toString());
    }

    private void add(int number) {
        String name = NAMES[Math.floorMod(number * 7, NAMES.length)];
        String pupil = headApi.json("POST", "/api/v1/students", Map.of("familyName", name, "givenNames", "N" + number))
                .json()
                .path("id")
                .asString();
        headApi.json(
                "POST",
                "/api/v1/students/" + pupil + "/guardians",
                Map.of("name", name + " G" + number, "phone", phone(number)));
        someone(name, "P" + number, org.kalanso.platform.access.Role.TEACHER, school);
        openClass((7 + number % 4) + "e " + name.charAt(0) + number);
    }

    private static String phone(int number) {
        return "+22462%07d".formatted(1_000_000 + number * 37);
    }
}

package org.kalanso.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalanso.Browser;

/** The school's pages with long names and sixty rows, on a phone and on a desk. */
class SchoolPagesJourney extends SchoolTest {
    private static final List<String> FAMILY =
            List.of("N’Diaye-Diallo", "Bah", "Baldé", "Camara-Soumah", "Keïta", "Sylla", "Barry");
    private static final List<String> GIVEN =
            List.of("Mariama Ciré", "Mamadou Saliou", "Hadja Kadiatou", "Fatoumata Binta", "Thierno Souleymane");

    @Test
    void every_page_of_a_school_can_be_used_on_a_phone_and_on_a_desk() {
        String classId = openClass("7e A");
        String pupil = pupils(classId);

        try (var phone = Browser.phone(address()).as(headPage);
                var desk = Browser.desk(address()).as(headPage)) {
            for (var browser : List.of(phone, desk)) {
                browser.open("/").picture("home-head").isAccessible();
                assertThat(browser.page().locator(".tile").first().textContent())
                        .contains("60");
                browser.open("/search?q=kadiatou").picture("search-found").isAccessible();
                assertThat(browser.page().locator(".ways a[href^='/students/']").count())
                        .isEqualTo(8);
                browser.open("/classes").picture("classes").isAccessible();
                browser.open("/classes/" + classId).picture("class").isAccessible();
                browser.open("/classes/" + classId + "/subjects")
                        .picture("class-subjects")
                        .isAccessible();
                browser.open("/students").picture("students").isAccessible();
                browser.open("/students/new").picture("student-new").isAccessible();
                browser.open("/students/" + pupil).picture("student").isAccessible();
                browser.open("/students/" + pupil + "/edit")
                        .picture("student-edit")
                        .isAccessible();
                browser.open("/students/" + pupil + "/guardians")
                        .picture("guardians")
                        .isAccessible();
                browser.open("/teachers").picture("teachers").isAccessible();
                browser.open("/teachers/new").picture("teacher-new").isAccessible();
                browser.open("/notices").picture("notices").isAccessible();
                browser.open("/marks").picture("marks").isAccessible();
                browser.open("/classes/" + classId + "/grid")
                        .picture("grid-empty")
                        .isAccessible();
            }
        }
    }

    private String pupils(String classId) {
        String last = "";
        for (int i = 0; i < 60; i++) {
            last = admit(FAMILY.get(i % FAMILY.size()), GIVEN.get(i % GIVEN.size()));
            enrol(last, classId);
        }
        return last;
    }
}

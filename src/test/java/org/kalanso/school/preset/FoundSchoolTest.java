package org.kalanso.school.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kalanso.KalansoTest;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.school.Period;
import org.kalanso.school.SchoolYear;
import org.kalanso.school.Schools;
import org.springframework.beans.factory.annotation.Autowired;

class FoundSchoolTest extends KalansoTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 11);

    @Autowired
    FoundSchool foundSchool;

    @Autowired
    Schools schools;

    @Test
    void a_cameroonian_school_has_three_terms_of_two_sequences() {
        SchoolId school = foundSchool.found(asked("cameroon-secondary", null, true), null);

        List<Period> periods = periodsOf(school);
        assertThat(periods)
                .extracting(Period::name)
                .containsExactly(
                        "Année",
                        "1er trimestre",
                        "1re séquence",
                        "2e séquence",
                        "2e trimestre",
                        "3e séquence",
                        "4e séquence",
                        "3e trimestre",
                        "5e séquence",
                        "6e séquence");
        assertThat(periods).filteredOn(Period::leaf).hasSize(6);
        assertThat(periods.getFirst().endsOn()).isEqualTo(LAST);
        assertThat(schools.institution(school).bilingual()).isTrue();
    }

    @Test
    void the_country_decides_zone_and_currency() {
        SchoolId school = foundSchool.found(asked("primary-10", "TD", false), null);

        assertThat(schools.institution(school).zone().getId()).isEqualTo("Africa/Ndjamena");
        assertThat(schools.institution(school).currency()).isEqualTo("XAF");
        assertThat(schools.institution(school).shortName()).isEqualTo("LBM");
    }

    @Test
    void every_wrong_field_is_said_at_once() {
        var wrong = new NewSchool(" ", null, "", "moon", "XX", null, LAST, FIRST, false);

        assertThatThrownBy(() -> foundSchool.found(wrong, null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.field())
                                .containsExactlyInAnyOrder("name", "preset", "country", "endsOn"));
    }

    @Test
    void a_preset_brings_coefficients_by_level_and_track() {
        SchoolId school = foundSchool.found(asked("senegal-secondary", null, false), null);

        assertThat(sql.sql("""
                        select k.coefficient from school.coefficient k join school.level l on l.id = k.level_id
                        join school.track t on t.id = k.track_id join school.subject s on s.id = k.subject_id
                        where k.school_id = :school and l.code = 'Tle' and t.code = 'S1' and s.code = 'MATH'
                        """)
                        .param("school", school.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    private List<Period> periodsOf(SchoolId school) {
        return schools.periods(schools.activeYear(school).map(SchoolYear::id).orElseThrow());
    }

    private static NewSchool asked(
            String preset, @org.jspecify.annotations.Nullable String country, boolean bilingual) {
        return new NewSchool(
                "Lycée de la Belle Montagne", null, "Douala", preset, country, null, FIRST, LAST, bilingual);
    }
}

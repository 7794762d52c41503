package org.kalanso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "/students/{id}, /students/7, true",
        "/students/{id}, /students/7/marks, true",
        "/students/{id}, /student/7, false",
        "/students/{id}, /classes/7, false",
        "/students, /students/, true",
        "/students/{id}/marks, /students/7, true",
        "/students/{id}, /%73tudents/7, true",
        "/students/{id}, /students;a=b/7, true",
        "/s/**, /s, true",
        "/files/*.css, /files/a.css, true",
        "/classes/{id}, /, true",
        "/api/v1/students/{id}, /api/v1/subjects/7, false"
    })
    void an_address_that_begins_otherwise_is_not_asked(String pattern, String path, boolean asked) {
        assertThat(Addresses.mayMatch(pattern, path)).isEqualTo(asked);
        if (PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path)))
            assertThat(asked).as("what matches must be asked").isTrue();
    }
}

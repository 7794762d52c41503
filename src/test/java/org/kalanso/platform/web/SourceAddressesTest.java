package org.kalanso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceAddressesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/accounts/register/, /api/v1/accounts/register",
        "/api/users/register/, /api/v1/accounts/register",
        "/api/accounts/login/, /api/v1/accounts/login",
        "/api/token/, /api/v1/token",
        "/api/token/refresh/, /api/v1/token/refresh",
        "/api/accounts/users/me/, /api/v1/users/me",
        "/api/v1/users/me/, /api/v1/users/me",
        "/api/users/, /api/v1/users",
        "/api/admins/, /api/v1/admins",
        "/api/classes/7/add_student/, /api/v1/classes/7/add-student",
        "/api/students/7/learning_path/, /api/v1/students/7/learning-path",
        "/api/parents/7/children/, /api/v1/guardians/7/children",
        "/api/courses/courses/7/enroll/, /api/v1/courses/7/enroll",
        "/api/core/dashboard/, /api/v1/dashboard",
        "/api/notifications/7/mark_as_read/, /api/v1/notifications/7/mark-as-read",
        "/register-fcm-token/, /api/v1/users/me/devices",
        "/generate-key/, /api/v1/licenses/generate",
    })
    void a_source_address_is_rewritten(String source, String canonical) {
        assertThat(SourceAddresses.canonical(source)).contains(canonical);
    }

    @Test
    void canonical_addresses_and_pages_are_left_alone() {
        for (String path : new String[] {"/api/v1/users/me", "/api/docs", "/sign-in", "/", "/a_b", "/classes/7"})
            assertThat(SourceAddresses.canonical(path)).as(path).isEmpty();
    }

    @Test
    void snake_case_names_become_ours() {
        assertThat(SourceAddressFilter.camel("num_exercises")).isEqualTo("numExercises");
        assertThat(SourceAddressFilter.camel("studentId")).isEqualTo("studentId");
        assertThat(SourceAddressFilter.camel("_csrf")).isEqualTo("_csrf");
    }
}

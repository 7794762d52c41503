package org.kalanso.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kalanso.platform.installation.CannotStart;

/** How the address of an external database is read. */
class ExternalAddressTest {
    @Test
    void user_and_password_may_stand_in_front_and_be_escaped() {
        ExternalAddress address =
                ExternalAddress.parse("postgresql://a%40b:p%2Fq+r@db.example:6432/ecole?sslmode=require");
        assertThat(address.login().role()).isEqualTo("a@b");
        assertThat(address.login().password()).isEqualTo("p/q+r");
        assertThat(address.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example:6432/ecole?sslmode=require&currentSchema=public,extensions");
        assertThat(address.shown()).isEqualTo("db.example:6432/ecole");
    }

    @Test
    void or_as_parameters_of_a_jdbc_address() {
        ExternalAddress address = ExternalAddress.parse("jdbc:postgresql://localhost/ecole?user=u&password=p");
        assertThat(address.login().role()).isEqualTo("u");
        assertThat(address.login().password()).isEqualTo("p");
        assertThat(address.jdbcUrl()).doesNotContain("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://localhost/ecole", "postgresql://localhost", "postgresql:///ecole", "ecole", "%"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> ExternalAddress.parse(text)).isInstanceOf(CannotStart.class);
    }
}

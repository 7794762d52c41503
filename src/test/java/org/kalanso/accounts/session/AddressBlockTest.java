package org.kalanso.accounts.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBlockTest {
    @ParameterizedTest
    @CsvSource({
        "41.82.17.3, 41.82.0.0/16",
        "196.207.200.255, 196.207.0.0/16",
        "2c0f:f248:1:9:8:7:6:5, 2c0f:f248:1::/48",
        "2001:db8::1, 2001:db8:0::/48"
    })
    void an_address_is_told_by_the_block_of_its_provider(String address, String block) {
        assertThat(AddressBlock.of(address)).isEqualTo(new AddressBlock(false, block));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "192.168.1.20", "10.0.0.7", "::1", "fd12:3456::9", "fe80::1"})
    void the_network_around_the_machine_is_told_as_it_is(String address) {
        assertThat(AddressBlock.of(address)).isEqualTo(new AddressBlock(true, address));
    }

    @Test
    void what_is_no_address_is_never_looked_up() {
        for (String odd : new String[] {"", "example.org", "999.1.1.1", "1.2.3"})
            assertThat(AddressBlock.of(odd).local()).as(odd).isFalse();
    }
}

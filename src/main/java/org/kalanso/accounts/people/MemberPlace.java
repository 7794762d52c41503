package org.kalanso.accounts.people;

import org.kalanso.platform.access.Role;
import org.kalanso.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of accounts in the menu. */
@Configuration(proxyBeanMethods = false)
class MemberPlace {
    @Bean
    Place membersPlace() {
        return Place.of("member.title", "key", "/members", 72, Role.HEAD);
    }
}

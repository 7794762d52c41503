package org.kalanso.portal.home;

import org.kalanso.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first place of everybody's menu. */
@Configuration(proxyBeanMethods = false)
class HomeConfig {
    @Bean
    Place homePlace() {
        return Place.of("home.title", "home", "/", 0);
    }
}

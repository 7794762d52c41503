package org.kalanso.reportcards.card;

import org.kalanso.platform.access.Role;
import org.kalanso.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where report cards and councils stand in the main menu. */
@Configuration(proxyBeanMethods = false)
class CardPlaces {
    @Bean
    Place councilsPlace() {
        return Place.of("council.list-title", "council", "/councils", 40, Role.HEAD, Role.TEACHER);
    }

    @Bean
    Place reportCardsPlace() {
        return Place.of(
                "card.list-title", "card", "/report-cards", 45, Role.HEAD, Role.TEACHER, Role.PUPIL, Role.GUARDIAN);
    }

    @Bean
    Place gradingPlace() {
        return Place.of("rules.title", "settings", "/settings/grading", 80, Role.HEAD);
    }
}

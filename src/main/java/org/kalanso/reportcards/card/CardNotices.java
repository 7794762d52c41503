package org.kalanso.reportcards.card;

import org.kalanso.notifications.NoticeKind;
import org.kalanso.platform.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module tells people, for the page where they choose by which channel. */
@Configuration(proxyBeanMethods = false)
class CardNotices {
    @Bean
    NoticeKind cardPublished() {
        return NoticeKind.of("reportcards.card-published", Role.PUPIL, Role.GUARDIAN);
    }

    @Bean
    NoticeKind cardCorrected() {
        return NoticeKind.of("reportcards.card-corrected", Role.PUPIL, Role.GUARDIAN);
    }

    @Bean
    NoticeKind marksMissing() {
        return NoticeKind.of("reportcards.marks-missing", Role.TEACHER);
    }

    @Bean
    NoticeKind draftsReady() {
        return NoticeKind.of("reportcards.drafts-ready", Role.HEAD);
    }
}

package org.kalanso.community.conversation;

import org.kalanso.notifications.NoticeKind;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.web.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of conversations in the menu, and what they tell people. */
@Configuration(proxyBeanMethods = false)
class ConversationNotices {
    private static final int ORDER = 45;

    @Bean
    Place conversations() {
        return Place.of("conversation.title", "mail", "/conversations", ORDER, Role.HEAD, Role.TEACHER, Role.GUARDIAN);
    }

    @Bean
    NoticeKind messageWaits() {
        return NoticeKind.of("community.message", Role.HEAD, Role.TEACHER, Role.GUARDIAN);
    }

    @Bean
    NoticeKind conversationReported() {
        return NoticeKind.of("community.reported", Role.HEAD);
    }

    @Bean
    NoticeKind conversationClosed() {
        return NoticeKind.of("community.closed", Role.HEAD, Role.TEACHER, Role.GUARDIAN);
    }
}

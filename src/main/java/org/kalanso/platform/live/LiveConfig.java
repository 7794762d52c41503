package org.kalanso.platform.live;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** What one connection costs in memory, and the largest message that is read. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LiveConfig {
    /** In characters; what is larger closes the connection. */
    static final int LARGEST = 2_048;

    @Bean
    ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(LARGEST);
        container.setMaxBinaryMessageBufferSize(256);
        return container;
    }
}

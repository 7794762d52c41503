package org.kalanso.notifications.delivery;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The installation's mail server, if it has one. */
@Component
class Post {
    private final @Nullable JavaMailSender sender;
    private final String from;

    Post(ObjectProvider<JavaMailSender> sender, @Value("${kalanso.mail.from:}") String from) {
        this.sender = sender.getIfAvailable();
        this.from = from;
    }

    /** False where no mail server is set up: nothing may then pretend to have been sent. */
    boolean isOpen() {
        return sender != null && !from.isBlank();
    }

    /** @throws org.springframework.mail.MailException when the server doesn't take it */
    void send(String to, String subject, String text) {
        JavaMailSender mail = Objects.requireNonNull(sender, "no mail server");
        mail.send((MimeMessage message) -> {
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
        });
    }
}

package org.kalanso.community.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.PersonName;
import org.kalanso.community.ConversationClosed;
import org.kalanso.community.ConversationReported;
import org.kalanso.community.MessageWritten;
import org.kalanso.notifications.NewNotice;
import org.kalanso.notifications.Notices;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.school.Student;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells that a message waits, never what it says; and no second time before the first was read. */
@Component
class TellReadersListener {
    private final MessageStore messages;
    private final Students students;
    private final Accounts accounts;
    private final Notices notices;

    TellReadersListener(MessageStore messages, Students students, Accounts accounts, Notices notices) {
        this.messages = messages;
        this.students = students;
        this.accounts = accounts;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(MessageWritten written) {
        if (!messages.firstUnread(written.conversation(), written.reader(), written.seq())) return;
        notices.tell(List.of(new NewNotice(
                written.reader(),
                written.school(),
                "community.message",
                List.of(name(written.author()), pupil(written.school(), written.student())),
                "/conversations/" + written.conversation(),
                "message:" + written.conversation() + ":" + written.seq())));
    }

    @ApplicationModuleListener
    void on(ConversationReported reported) {
        tell(
                accounts.holders(reported.school(), Role.HEAD).stream(),
                reported.school(),
                "community.reported",
                List.of(name(reported.by())),
                "/conversations/" + reported.conversation(),
                reported.conversation() + ":" + reported.at());
    }

    @ApplicationModuleListener
    void on(ConversationClosed closed) {
        tell(
                closed.both().stream().filter(each -> !each.equals(closed.by())),
                closed.school(),
                "community.closed",
                List.of(pupil(closed.school(), closed.student())),
                "/conversations/" + closed.conversation(),
                closed.conversation() + ":" + closed.at());
    }

    private void tell(
            Stream<PersonId> readers, SchoolId school, String kind, List<String> args, String link, String once) {
        notices.tell(
                readers.map(reader -> new NewNotice(reader, school, kind, args, link, kind + ":" + once + ":" + reader))
                        .toList());
    }

    private String name(PersonId person) {
        return Optional.ofNullable(accounts.names(List.of(person)).get(person))
                .map(PersonName::full)
                .orElse("–");
    }

    private String pupil(SchoolId school, StudentId student) {
        return students.ofSchool(school, List.of(student)).stream()
                .map(Student::name)
                .findFirst()
                .orElse("–");
    }
}

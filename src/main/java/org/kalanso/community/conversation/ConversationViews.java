package org.kalanso.community.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.accounts.PersonName;
import org.kalanso.community.ConversationId;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.Student;
import org.kalanso.school.StudentId;
import org.kalanso.school.Students;
import org.springframework.stereotype.Component;

/** Puts names to conversations and messages. */
@Component
class ConversationViews {
    private static final int BEGINNING = 120;
    private static final String NOBODY = "–";

    private final MessageStore messages;
    private final Students students;
    private final Accounts accounts;

    ConversationViews(MessageStore messages, Students students, Accounts accounts) {
        this.messages = messages;
        this.students = students;
        this.accounts = accounts;
    }

    List<ConversationView> of(Caller caller, List<Conversation> shown) {
        List<ConversationId> ids = shown.stream().map(Conversation::id).toList();
        var last = messages.last(ids);
        var unread = messages.unread(caller.person(), ids);
        Map<StudentId, Student> pupils =
                students
                        .ofSchool(
                                caller.inSchool(),
                                shown.stream()
                                        .map(Conversation::student)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Student::id, Function.identity()));
        var names = names(shown.stream().flatMap(each -> each.both().stream()));
        return shown.stream()
                .map(each -> view(
                        caller,
                        each,
                        Objects.requireNonNull(pupils.get(each.student())),
                        names,
                        last.get(each.id()),
                        unread.getOrDefault(each.id(), 0)))
                .toList();
    }

    private static ConversationView view(
            Caller caller,
            Conversation conversation,
            Student pupil,
            Map<PersonId, String> names,
            @Nullable Message last,
            int unread) {
        boolean mine = conversation.of(caller.person());
        PersonId with = mine ? conversation.other(caller.person()) : conversation.guardian();
        return new ConversationView(
                conversation.id(),
                conversation.student(),
                pupil.name(),
                pupil.className(),
                with,
                names.getOrDefault(with, NOBODY),
                names.getOrDefault(conversation.guardian(), NOBODY),
                names.getOrDefault(conversation.staff(), NOBODY),
                mine,
                unread,
                last == null || !mine ? null : beginning(last.text()),
                conversation.lastAt(),
                conversation.reported(),
                conversation.reported() && caller.is(Role.HEAD) ? conversation.report() : null,
                conversation.closed(),
                conversation.closed() ? conversation.closing() : null);
    }

    List<MessageView> of(Caller caller, Conversation conversation, List<Message> shown) {
        var names = names(conversation.both().stream());
        return shown.stream()
                .map(each -> new MessageView(
                        each.id(),
                        each.seq(),
                        each.author(),
                        names.getOrDefault(each.author(), NOBODY),
                        each.author().equals(caller.person()),
                        each.text(),
                        each.erased(),
                        each.sentAt()))
                .toList();
    }

    private Map<PersonId, String> names(Stream<PersonId> of) {
        var names = new HashMap<PersonId, String>();
        for (PersonName name : accounts.names(of.distinct().toList()).values()) names.put(name.id(), name.full());
        return names;
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)).strip() + "…";
    }
}

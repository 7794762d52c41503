package org.kalanso.community.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.kalanso.accounts.Accounts;
import org.kalanso.community.ConversationId;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.demo.DemoFiller;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Messages;
import org.kalanso.school.Families;
import org.kalanso.school.FamilyContact;
import org.kalanso.school.Institution;
import org.kalanso.school.Schools;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In each school of the demo, the guardian and the teacher who can sign in have written to each other. */
@Component
@Order(5)
class DemoConversations implements DemoFiller {
    private final ConversationStore store;
    private final WriteMessage write;
    private final Families families;
    private final Schools schools;
    private final Accounts accounts;
    private final Messages messages;

    DemoConversations(
            ConversationStore store,
            WriteMessage write,
            Families families,
            Schools schools,
            Accounts accounts,
            Messages messages) {
        this.store = store;
        this.write = write;
        this.families = families;
        this.schools = schools;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public boolean needed() {
        return !store.any();
    }

    @Override
    public void fill() {
        for (Institution school : schools.all())
            for (PersonId head : accounts.holders(school.id(), Role.HEAD)) {
                var known = families.guardiansOfMyPupils(caller(school.id(), head, Role.HEAD), null, 1);
                if (!known.isEmpty()) talk(school.id(), known.getFirst());
            }
    }

    private void talk(SchoolId school, FamilyContact guardian) {
        Caller parent = caller(school, guardian.person(), Role.GUARDIAN);
        List<FamilyContact> teachers = families.teachersOfMyChildren(parent);
        Set<PersonId> signIn =
                accounts.signIn(teachers.stream().map(FamilyContact::person).toList());
        teachers.stream()
                .filter(each -> each.student().equals(guardian.student()) && signIn.contains(each.person()))
                .findFirst()
                .ifPresent(contact -> {
                    Caller teacher = caller(school, contact.person(), Role.TEACHER);
                    ConversationId id = write.begin(
                            parent, contact.student(), contact.person(), said("asks", contact.studentName()));
                    var unused = write.write(teacher, id, said("answers", contact.studentName()));
                    unused = write.write(parent, id, said("thanks", contact.studentName()));
                });
    }

    private MessageInput said(String what, String pupil) {
        return new MessageInput(messages.get(Locale.FRENCH, "demo.conversation." + what, pupil), null);
    }

    private static Caller caller(SchoolId school, PersonId person, Role role) {
        return new Caller(person, "", school, Set.of(role), false, Locale.FRENCH, new UUID(0, 0));
    }

    @Override
    public List<String> accounts() {
        return List.of();
    }
}

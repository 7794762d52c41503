package org.kalanso.community.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Accounts;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.text.Names;
import org.kalanso.school.Families;
import org.kalanso.school.FamilyContact;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Component;

/** Who may write to whom about which pupil, now. */
@Component
class Partners {
    private final Families families;
    private final Accounts accounts;

    Partners(Families families, Accounts accounts) {
        this.families = families;
        this.accounts = accounts;
    }

    /** The two of a conversation that is about to begin. */
    record Pair(PersonId guardian, PersonId staff) {}

    /** Everybody the caller may write to, first as a guardian. @param words in the pupil's or the other's name; null = all */
    List<FamilyContact> of(Caller caller, @Nullable String words, int most) {
        String wanted = words == null ? "" : Names.key(words);
        Stream<FamilyContact> teachers = caller.is(Role.GUARDIAN)
                ? families.teachersOfMyChildren(caller).stream()
                        .filter(each -> Names.key(each.studentName() + " " + each.name() + " " + each.subjects())
                                .contains(wanted))
                : Stream.of();
        return Stream.concat(teachers, families.guardiansOfMyPupils(caller, words, most).stream())
                .filter(each -> !each.person().equals(caller.person()))
                .limit(most)
                .toList();
    }

    /** @throws Problem 404 where the two have nothing to do with each other about this pupil */
    Pair pair(Caller caller, StudentId student, PersonId other) {
        SchoolId school = caller.inSchool();
        PersonId me = caller.person();
        if (me.equals(other)) throw Problem.notFound();
        // a guardian begins with those who teach the pupil; a head they answer, once the head has written
        if (families.answersFor(school, me, student) && families.teaches(school, other, student))
            return new Pair(me, other);
        boolean mine = caller.is(Role.HEAD) || families.teaches(school, me, student);
        if (mine && families.answersFor(school, other, student)) return new Pair(other, me);
        throw Problem.notFound();
    }

    /** How the other is named to the caller, who may write to them. @throws Problem 404 where they may not */
    FamilyContact contact(Caller caller, StudentId student, PersonId other) {
        pair(caller, student, other);
        return families.between(caller, student, other).orElseThrow(Problem::notFound);
    }

    /** May the two of it still write? */
    boolean lasts(Conversation conversation) {
        SchoolId school = conversation.school();
        StudentId student = conversation.student();
        return families.answersFor(school, conversation.guardian(), student)
                && (families.teaches(school, conversation.staff(), student)
                        || accounts.holders(school, Role.HEAD).contains(conversation.staff()));
    }
}

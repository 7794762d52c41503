package org.kalanso.community.conversation;

import static org.kalanso.platform.access.Role.GUARDIAN;
import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.ConversationId;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.kalanso.school.FamilyContact;
import org.kalanso.school.StudentId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's conversations, somebody to write to, and one conversation with its messages. */
@Controller
class ConversationPages {
    private static final String HERE = "/conversations";
    private static final int SHOWN = 30;
    private static final int PROPOSED = 40;
    private static final MessageInput BLANK = new MessageInput(null, null);

    private final ReadConversations read;
    private final WriteMessage write;
    private final Partners partners;

    ConversationPages(ReadConversations read, WriteMessage write, Partners partners) {
        this.read = read;
        this.write = write;
        this.partners = partners;
    }

    @GetMapping(HERE)
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    ModelAndView all(Page page, Caller caller, @RequestParam(required = false) @Nullable ConversationId before) {
        var found = read.mine(caller, before, SHOWN);
        return page.view(
                "community/conversation/list",
                "talks",
                found.items(),
                "next",
                found.next() == null ? null : found.next().toString(),
                "later",
                before != null);
    }

    @GetMapping(HERE + "/new")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    ModelAndView choose(Page page, Caller caller, @RequestParam(required = false) @Nullable String q) {
        return page.view(
                "community/conversation/choose",
                "contacts",
                partners.of(caller, q, PROPOSED),
                "q",
                q,
                "guardian",
                caller.is(GUARDIAN) && !caller.is(HEAD, TEACHER));
    }

    /** The first message, before there is a conversation. */
    @GetMapping(HERE + "/begin")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    ModelAndView blank(
            Page page,
            Caller caller,
            @RequestParam(required = false) @Nullable StudentId student,
            @RequestParam(required = false) @Nullable PersonId person) {
        if (student == null || person == null) return new ModelAndView("redirect:" + HERE + "/new");
        return first(page, partners.contact(caller, student, person), BLANK);
    }

    @PostMapping(HERE)
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    ModelAndView begin(
            Page page,
            Caller caller,
            @RequestParam StudentId student,
            @RequestParam PersonId person,
            @ModelAttribute MessageInput input) {
        try {
            return page.done(HERE + "/" + write.begin(caller, student, person, input), "conversation.sent");
        } catch (Problem problem) {
            if (problem.code().equals("platform.not-found")) throw problem;
            return first(page.refused(problem), partners.contact(caller, student, person), input);
        }
    }

    @GetMapping(HERE + "/{id}")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    ModelAndView one(
            Page page,
            Caller caller,
            @PathVariable ConversationId id,
            @RequestParam(required = false) @Nullable Integer before) {
        return opened(page, read.open(caller, id, before), BLANK);
    }

    @PostMapping(HERE + "/{id}")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    ModelAndView write(Page page, Caller caller, @PathVariable ConversationId id, @ModelAttribute MessageInput input) {
        try {
            write.write(caller, id, input);
            return new ModelAndView("redirect:" + HERE + "/" + id + "#last");
        } catch (Problem problem) {
            if (problem.code().equals("platform.not-found")) throw problem;
            return opened(page.refused(problem), read.open(caller, id, null), input);
        }
    }

    private static ModelAndView first(Page page, FamilyContact contact, MessageInput input) {
        return page.view(
                "community/conversation/begin", "contact", contact, "text", input.text(), "clientId", key(input));
    }

    private static ModelAndView opened(Page page, OpenedConversation opened, MessageInput input) {
        return page.view("community/conversation/one", "opened", opened, "text", input.text(), "clientId", key(input));
    }

    /** Each form has a key of its own: sent twice by an impatient thumb, it is one message. */
    private static String key(MessageInput input) {
        UUID key = input.clientId();
        return (key == null ? Ids.newId() : key).toString();
    }
}

package org.kalanso.community.conversation;

import static org.kalanso.platform.access.Role.GUARDIAN;
import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.TEACHER;

import org.kalanso.community.ConversationId;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reporting a conversation, and what a head makes of it. */
@Controller
class GuardConversationPages {
    private static final String REPORTED = "/conversations/reported";

    private final ReadConversations read;
    private final GuardConversation guard;

    GuardConversationPages(ReadConversations read, GuardConversation guard) {
        this.read = read;
        this.guard = guard;
    }

    @GetMapping(REPORTED)
    @Allow(roles = HEAD)
    ModelAndView reported(Page page, Caller caller) {
        return page.view("community/conversation/reported", "found", read.reported(caller));
    }

    @PostMapping("/conversations/{id}/report")
    @Allow(roles = {HEAD, TEACHER, GUARDIAN})
    ModelAndView report(Page page, Caller caller, @PathVariable ConversationId id, @ModelAttribute ReasonInput input) {
        guard.report(caller, id, input);
        return page.done("/conversations/" + id, "conversation.report-done");
    }

    @PostMapping("/conversations/{id}/settle")
    @Allow(roles = HEAD)
    ModelAndView settle(Page page, Caller caller, @PathVariable ConversationId id) {
        guard.settle(caller, id);
        return page.done(REPORTED, "conversation.settled");
    }

    @PostMapping("/conversations/{id}/close")
    @Allow(roles = HEAD)
    ModelAndView close(Page page, Caller caller, @PathVariable ConversationId id, @ModelAttribute ReasonInput input) {
        guard.close(caller, id, input);
        return page.done("/conversations/" + id, "conversation.close-done");
    }

    @PostMapping("/conversations/{id}/reopen")
    @Allow(roles = HEAD)
    ModelAndView reopen(Page page, Caller caller, @PathVariable ConversationId id) {
        guard.reopen(caller, id);
        return page.done("/conversations/" + id, "conversation.reopened");
    }
}

package org.kalanso.computerroom.visitor;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.computerroom.room.RoomStore;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.FieldErrors;
import org.kalanso.platform.problem.Problem;
import org.kalanso.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
class VisitorPages {
    private final VisitorStore store;
    private final KeepVisitor keep;
    private final ListVisitors list;
    private final RoomStore rooms;
    private final VisitorAges ages;
    private final TakeConsent consents;
    private final VisitorFacts facts;

    VisitorPages(
            VisitorStore store,
            KeepVisitor keep,
            ListVisitors list,
            RoomStore rooms,
            VisitorAges ages,
            TakeConsent consents,
            VisitorFacts facts) {
        this.store = store;
        this.keep = keep;
        this.list = list;
        this.rooms = rooms;
        this.ages = ages;
        this.consents = consents;
        this.facts = facts;
    }

    @GetMapping("/visitors")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView all(
            Page page,
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        return page.view(
                "computerroom/visitor/list",
                "found",
                list.list(caller, q, cursor, null),
                "q",
                q,
                "rules",
                facts.rules(caller),
                "today",
                ages.today(caller));
    }

    @GetMapping("/visitors/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView blank(Page page, Caller caller) {
        return form(page, caller, null, VisitorInput.blank());
    }

    @PostMapping("/visitors/new")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView register(
            Page page,
            Caller caller,
            @ModelAttribute VisitorInput input,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile photo)
            throws IOException {
        try {
            byte[] sent = photo == null ? new byte[0] : photo.getBytes();
            Visitor registered = keep.register(caller, input, sent, page.locale());
            return page.done("/visitors/" + registered.id(), "visitor.registered", registered.name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, null, input);
        }
    }

    @GetMapping("/visitors/{visitor}")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView one(Page page, Caller caller, @PathVariable UUID visitor) {
        Visitor found = found(caller, visitor);
        return page.view(
                "computerroom/visitor/one",
                "visitor",
                found,
                "facts",
                facts.of(caller, found),
                "rooms",
                rooms.visibleTo(caller),
                "today",
                ages.today(caller),
                "text",
                consents.text(page.locale()));
    }

    @GetMapping("/visitors/{visitor}/edit")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView edit(Page page, Caller caller, @PathVariable UUID visitor) {
        Visitor found = found(caller, visitor);
        return form(page, caller, found, VisitorInput.of(found));
    }

    @PostMapping("/visitors/{visitor}/edit")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView change(
            Page page,
            Caller caller,
            @PathVariable UUID visitor,
            @ModelAttribute VisitorInput input,
            @RequestParam(required = false) @Nullable Integer version) {
        Visitor found = found(caller, visitor);
        try {
            Visitor edited = keep.edit(caller, visitor, input, version);
            return page.done("/visitors/" + visitor, "visitor.changed", edited.name());
        } catch (Problem problem) {
            return form(page.refused(problem), caller, found, input);
        }
    }

    @PostMapping("/visitors/{visitor}/consent")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView agree(
            Page page,
            Caller caller,
            @PathVariable UUID visitor,
            @RequestParam(required = false) @Nullable String signature,
            @RequestParam(required = false) @Nullable String signer) {
        var errors = new FieldErrors();
        var signed = Signature.of(errors, signature, signer);
        try {
            errors.refuse();
            Visitor said = keep.agree(caller, visitor, signed, page.locale());
            return page.done("/visitors/" + visitor, "visitor.given", said.name());
        } catch (Problem problem) {
            if (problem.status().value() == 404) throw problem;
            return one(page.refused(problem), caller, visitor);
        }
    }

    @PostMapping("/visitors/{visitor}/withdraw")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView withdraw(Page page, Caller caller, @PathVariable UUID visitor) {
        keep.withdraw(caller, visitor, page.locale());
        return page.done("/visitors", "visitor.withdrawn");
    }

    @PostMapping("/visitors/{visitor}/remove")
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    ModelAndView remove(Page page, Caller caller, @PathVariable UUID visitor) {
        try {
            keep.remove(caller, visitor);
            return page.done("/visitors", "visitor.removed");
        } catch (Problem problem) {
            if (problem.status().value() == 404) throw problem;
            return one(page.refused(problem), caller, visitor);
        }
    }

    private Visitor found(Caller caller, UUID visitor) {
        return store.visibleTo(caller, visitor)
                .filter(each -> !each.pseudonymised())
                .orElseThrow(Problem::notFound);
    }

    private ModelAndView form(Page page, Caller caller, @Nullable Visitor visitor, VisitorInput input) {
        return page.view(
                "computerroom/visitor/form",
                "visitor",
                visitor,
                "input",
                input,
                "text",
                consents.text(page.locale()),
                "rules",
                facts.rules(caller),
                "majority",
                ages.majority(caller));
    }
}

package org.kalanso.accounts.consent;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agreeing, refusing, and seeing who has answered. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Consent")
class ConsentApi {
    /** A list that always fits one page. */
    record StandingPage(List<Standing> items, @Nullable String next) {}

    /** @param missing pupils of the whole school who have not answered */
    record LinePage(List<ConsentList.Line> items, @Nullable String next, int missing, int total) {}

    private final MyConsents mine;
    private final SayConsent say;
    private final ConsentList list;
    private final NotePaper paper;

    ConsentApi(MyConsents mine, SayConsent say, ConsentList list, NotePaper paper) {
        this.mine = mine;
        this.say = say;
        this.list = list;
        this.paper = paper;
    }

    @GetMapping("/users/me/consents")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "What I have agreed to, for myself and for the pupils I answer for")
    StandingPage mine(Caller caller) {
        return new StandingPage(mine.of(caller, caller.locale()), null);
    }

    @PostMapping("/users/me/consents")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Agree, refuse or withdraw", description = "The last answer counts, from the next request on")
    StandingPage say(Caller caller, @RequestBody ConsentInput input) {
        say.say(caller, input, Word.Channel.API, caller.locale());
        return mine(caller);
    }

    @GetMapping("/consents")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Where the school's pupils stand", description = "state = MISSING, GIVEN or REFUSED")
    LinePage list(
            Caller caller,
            @RequestParam Purpose purpose,
            @RequestParam(required = false) ConsentList.@Nullable State state,
            @RequestParam(required = false) @Nullable String className,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var found = list.of(
                caller, new ConsentList.Question(purpose, state, className, q, cursor, Math.clamp(limit, 1, 200)));
        return new LinePage(
                found.items(), found.next() == null ? null : found.next().toString(), found.missing(), found.total());
    }

    @PostMapping("/consents")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Note an answer signed on paper", description = "guardian = who signed for a minor")
    void note(Caller caller, @RequestBody ConsentInput input) {
        paper.note(caller, input, caller.locale());
    }
}

package org.kalanso.accounts.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking one's data along, and being forgotten. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Privacy")
class PrivacyApi {
    /**
     * @param job watched at {@code /api/v1/jobs/{job}}
     * @param ready whether the file can be fetched, once, at {@code href}
     */
    record ExportView(UUID id, UUID job, boolean ready, Instant expiresAt, String href) {
        static ExportView of(ExportStore.Export export) {
            return new ExportView(
                    export.id(), export.job(), export.ready(), export.expiresAt(), "/api/v1/exports/" + export.id());
        }
    }

    record ErasurePage(List<Erasure> items, @Nullable String next) {}

    /** @param accept false needs an answer that says why */
    record Decision(@Nullable Boolean accept, @Nullable String answer) {}

    private static final int MOST = 200;
    private final AskExport ask;
    private final ExportStore exports;
    private final AskErasure erase;
    private final DecideErasure decide;
    private final ErasureStore erasures;

    PrivacyApi(AskExport ask, ExportStore exports, AskErasure erase, DecideErasure decide, ErasureStore erasures) {
        this.ask = ask;
        this.exports = exports;
        this.erase = erase;
        this.decide = decide;
        this.erasures = erasures;
    }

    @GetMapping("/users/me/export")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Everything kept about me, as a ZIP of JSON",
            description = "Makes it, or names the one that waits")
    ExportView mine(Caller caller) {
        return ExportView.of(ask.ask(caller, caller.person(), null));
    }

    @PostMapping("/users/{person}/export")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "The same for a pupil", description = "By a guardian of a minor, or by the head of the school")
    ExportView theirs(Caller caller, @PathVariable UUID person, @RequestParam(required = false) @Nullable UUID school) {
        return ExportView.of(ask.ask(caller, new PersonId(person), school == null ? null : new SchoolId(school)));
    }

    @GetMapping("/exports/{id}")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Fetch the file; it is given once")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> fetch(Caller caller, @PathVariable UUID id) {
        if (exports.visibleTo(caller.person(), id).isEmpty()) throw Problem.notFound();
        return ExportPages.answer(exports.fetch(caller.person(), id).orElseThrow(AccountsProblem::exportGone));
    }

    @PostMapping("/users/me/erasures")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask a school to forget me, or a pupil in my care")
    ErasurePage ask(Caller caller, @RequestBody AskErasure.ErasureInput input) {
        erase.ask(caller, input);
        return asked(caller);
    }

    @GetMapping("/users/me/erasures")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "What I have asked for, and what the school answered")
    ErasurePage asked(Caller caller) {
        return new ErasurePage(erasures.askedBy(caller.person()), null);
    }

    @DeleteMapping("/users/me")
    @Allow(value = Who.SIGNED_IN, proved = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Forget my account at once, with confirm=true",
            description = "409 where a school knows me: it is asked by POST /users/me/erasures")
    void leave(Caller caller, @RequestParam(defaultValue = "false") boolean confirm) {
        if (!confirm) throw Problem.invalid("confirm", "required");
        if (!erase.leave(caller)) throw AccountsProblem.schoolDecides();
    }

    @GetMapping("/erasures")
    @Allow(roles = Role.HEAD)
    @Operation(summary = "Who asked my school to be forgotten; waiting ones first")
    ErasurePage list(Caller caller) {
        return new ErasurePage(erasures.ofSchool(caller, MOST), null);
    }

    @PostMapping("/erasures/{id}/decide")
    @Allow(roles = Role.HEAD, proved = true)
    @Operation(summary = "Forget, or say why not", description = "What is forgotten can't be brought back")
    Erasure decide(Caller caller, @PathVariable UUID id, @RequestBody Decision decision) {
        decide.decide(caller, id, decision.accept(), decision.answer());
        return erasures.visibleTo(caller, id).orElseThrow(Problem::notFound);
    }
}

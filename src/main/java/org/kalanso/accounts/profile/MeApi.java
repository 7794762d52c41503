package org.kalanso.accounts.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.session.Sessions;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signed-in person about themselves. */
@RestController
@RequestMapping("/api/v1/users/me")
@Tag(name = "Me")
class MeApi {
    /** @param language {@code fr} or {@code en}; left out = unchanged */
    record Change(@Nullable String language) {}

    /** The present password (or PIN) and the new one. */
    record NewPassword(@Nullable String current, @Nullable String password) {
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    /** A list that always fits one page. */
    record SessionPage(List<MySession> items, @Nullable String next) {}

    private final ProfileStore profiles;
    private final ChangeProfile change;
    private final ChangePassword passwords;
    private final Sessions sessions;

    MeApi(ProfileStore profiles, ChangeProfile change, ChangePassword passwords, Sessions sessions) {
        this.profiles = profiles;
        this.change = change;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @Operation(summary = "Who I am, and what I am in which school")
    ResponseEntity<Me> show(Caller caller) {
        return answer(profiles.me(caller));
    }

    @PatchMapping
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Change my language", description = "412 when If-Match is no longer true")
    ResponseEntity<Me> change(
            Caller caller,
            @RequestBody Change wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        Me before = profiles.me(caller);
        if (match != null && !match.equals(tag(before))) throw Problem.stale();
        change.speak(caller, Objects.requireNonNullElse(wanted.language(), before.language()), before.version());
        return answer(profiles.me(caller));
    }

    @GetMapping("/sessions")
    @Allow(Who.SIGNED_IN)
    @Operation(summary = "Where I am signed in")
    SessionPage sessions(Caller caller) {
        return new SessionPage(profiles.sessions(caller), null);
    }

    @DeleteMapping("/sessions")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End all my sessions but this one")
    void endOthers(Caller caller) {
        sessions.endOthers(caller.person(), caller.sessionId(), "ended-by-owner");
    }

    @DeleteMapping("/sessions/{session}")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one of my sessions")
    void end(Caller caller, @PathVariable UUID session) {
        if (!sessions.end(caller.person(), session, "ended-by-owner")) throw Problem.notFound();
    }

    @PostMapping("/password")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a new password", description = "Every other session of mine ends")
    void password(Caller caller, @RequestBody NewPassword wanted) {
        passwords.change(caller, wanted.current(), wanted.password());
    }

    private static ResponseEntity<Me> answer(Me me) {
        return ResponseEntity.ok().eTag(tag(me)).body(me);
    }

    private static String tag(Me me) {
        return "\"" + me.version() + "\"";
    }
}

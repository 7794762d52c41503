package org.kalanso.accounts.passkey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own passkeys. */
@RestController
@RequestMapping("/api/v1/users/me/passkeys")
@Tag(name = "Me")
class PasskeyApi {
    /** A list that always fits one page. */
    record PasskeyPage(List<Passkey> items, @Nullable String next) {}

    /** @param credential the device's answer to the challenge */
    record NewKey(@Nullable String label, @Nullable Credential credential) {
        @Override
        public String toString() {
            return "NewKey";
        }
    }

    record Name(@Nullable String label) {}

    private final AddPasskey add;
    private final KeepPasskeys keep;

    PasskeyApi(AddPasskey add, KeepPasskeys keep) {
        this.add = add;
        this.keep = keep;
    }

    @GetMapping
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @Operation(summary = "My passkeys")
    PasskeyPage list(Caller caller) {
        return new PasskeyPage(keep.mine(caller), null);
    }

    @PostMapping("/challenge")
    @Allow(value = Who.SIGNED_IN, proved = true, evenHeld = true)
    @Operation(
            summary = "What a device makes a passkey of, as PublicKeyCredentialCreationOptions",
            description = "409 accounts.passkeys-need-https where browsers make none")
    AskedForKey challenge(Caller caller) {
        return add.begin(caller);
    }

    @PostMapping
    @Allow(value = Who.SIGNED_IN, proved = true, evenHeld = true)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add the passkey that my device made",
            description =
                    "Answers ten recovery codes where it is my first second factor: from now on the password alone opens no"
                            + " session. 422 accounts.passkey-refused on credential; 409 accounts.passkey-known, accounts.passkeys-full")
    AddPasskey.Added add(Caller caller, @RequestBody NewKey wanted) {
        Credential credential = wanted.credential();
        if (credential == null) throw AccountsProblem.passkeyNotTaken();
        return add.finish(caller, wanted.label(), credential);
    }

    @PatchMapping("/{passkey}")
    @Allow(value = Who.SIGNED_IN, evenHeld = true)
    @Operation(summary = "Call one of my passkeys something else")
    Passkey rename(Caller caller, @PathVariable UUID passkey, @RequestBody Name wanted) {
        return keep.rename(caller, passkey, wanted.label());
    }

    @DeleteMapping("/{passkey}")
    @Allow(value = Who.SIGNED_IN, proved = true, evenHeld = true)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove one of my passkeys",
            description = "409 accounts.last-way when nothing else would let me in")
    void remove(Caller caller, @PathVariable UUID passkey) {
        keep.remove(caller, passkey);
    }
}

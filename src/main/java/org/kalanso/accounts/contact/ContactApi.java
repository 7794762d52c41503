package org.kalanso.accounts.contact;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Who;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changing and confirming where one is reached. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Me")
class ContactApi {
    /** @param current the present password (or PIN) */
    record NewEmail(@Nullable String email, @Nullable String current) {
        @Override
        public String toString() {
            return "NewEmail";
        }
    }

    /** @param phone national or international */
    record NewPhone(@Nullable String phone, @Nullable String current) {
        @Override
        public String toString() {
            return "NewPhone";
        }
    }

    /** The six digits of the text message. */
    record ShownByPhone(@Nullable String code) {
        @Override
        public String toString() {
            return "ShownByPhone";
        }
    }

    /** @param confirmedBy LETTER, TEXT or SCHOOL: who confirms the change before it counts */
    record Asked(ChangeContact.ConfirmedBy confirmedBy) {}

    /** The token of the letter's link; or the address and the letter's six digits. */
    record Shown(
            @Nullable String token,
            @Nullable String email,
            @Nullable String code) {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    private final ChangeContact change;
    private final ConfirmContact confirm;

    ContactApi(ChangeContact change, ConfirmContact confirm) {
        this.change = change;
        this.confirm = confirm;
    }

    @PostMapping("/users/me/email")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for another e-mail address of mine",
            description = "It counts once confirmed. The answer is the same whether or not it is somebody else's")
    Asked email(Caller caller, @RequestBody NewEmail wanted) {
        return new Asked(change.email(caller, wanted.email(), wanted.current()));
    }

    @PostMapping("/users/me/phone")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Ask for another phone of mine",
            description = "It counts once the code sent to it is shown, or my school has confirmed it")
    Asked phone(Caller caller, @RequestBody NewPhone wanted) {
        return new Asked(change.phone(caller, wanted.phone(), wanted.current()));
    }

    @PostMapping("/users/me/phone/confirm")
    @Allow(Who.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Show the code that came to my new phone", description = "422 on code")
    void phoneReached(Caller caller, @RequestBody ShownByPhone shown) {
        confirm.phoneByCode(caller, shown.code());
    }

    @PostMapping({"/accounts/verify-email", "/users/me/email/confirm"})
    @Allow(Who.EVERYONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Show that the letter reached me, by its link's token or by the address and its six digits",
            description =
                    "410 accounts.link-over; 422 on code; 409 accounts.address-taken when it signs somebody else in")
    void verify(@RequestBody Shown shown) {
        if (shown.token() != null) confirm.byLink(shown.token());
        else if (shown.code() == null || shown.email() == null) throw AccountsProblem.wrongCode();
        else confirm.byCode(shown.email(), Objects.requireNonNull(shown.code()));
    }
}

package org.kalanso.computerroom.seat;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Identification;
import org.kalanso.computerroom.session.OwnSession;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.problem.FieldErrors;
import org.springframework.stereotype.Component;

/** Somebody opens a seat with their own name: who they are is asked of the accounts, what they may here of the room. */
@Component
class SignInAtSeat {
    private static final int LONGEST = 254;
    private final Identification accounts;
    private final OwnSession own;
    private final SeatScreen screen;

    SignInAtSeat(Identification accounts, OwnSession own, SeatScreen screen) {
        this.accounts = accounts;
        this.own = own;
        this.screen = screen;
    }

    record Shown(@Nullable String name, @Nullable String secret) {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /**
     * @param agreed hash of the rules that were agreed to
     * @throws org.kalanso.platform.problem.Problem 401 and 429 as a sign-in has them; 403, 409 what keeps them from this seat
     */
    SeatView signIn(Seat seat, String address, SeatWord word, Shown shown, @Nullable String agreed) {
        var errors = new FieldErrors();
        String name = errors.text("name", shown.name(), LONGEST);
        String secret = shown.secret();
        if (secret == null || secret.isEmpty()) errors.add("secret", "required");
        errors.refuse();
        PersonId person = accounts.who(name, secret == null ? "" : secret, seat.school(), address);
        return screen.startOwn(seat, word, () -> own.toBegin(seat.school(), seat.room(), seat.id(), person), agreed);
    }
}

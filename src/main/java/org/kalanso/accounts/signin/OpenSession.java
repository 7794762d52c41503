package org.kalanso.accounts.signin;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.accounts.factor.SecondFactor;
import org.kalanso.accounts.session.Device;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.springframework.stereotype.Service;

/** Signs in: first the proofs, then a session of the kind the door asks for. */
@Service
class OpenSession {
    /**
     * What a page's sign-in gives the browser.
     *
     * @param cookie the session; null when the second factor is still asked for
     * @param half the ticket with which that is done; null when the session is there
     * @param device the device's cookie, to be kept long
     * @param remember does the session last after the browser is closed?
     */
    record Opened(@Nullable String cookie, @Nullable String half, String device, boolean remember) {}

    /**
     * What an API sign-in or a renewal gives the client.
     *
     * @param access JWT for the Authorization header
     * @param refresh good for one renewal within 30 days
     * @param expiresIn seconds until the access token ends
     */
    record Tokens(String access, String refresh, long expiresIn) {}

    private final CheckSignIn proof;
    private final SecondFactor factor;
    private final DeviceCode deviceCode;
    private final HalfSignIn halves;
    private final GiveSession give;

    OpenSession(CheckSignIn proof, SecondFactor factor, DeviceCode deviceCode, HalfSignIn halves, GiveSession give) {
        this.proof = proof;
        this.factor = factor;
        this.deviceCode = deviceCode;
        this.halves = halves;
        this.give = give;
    }

    Opened page(Claim claim, boolean remember) {
        var checked = proof.check(claim);
        if (checked.doubted()) deviceCode.send(checked.owner());
        return page(
                new HalfSignIn.Ticket(checked.person(), checked.school(), remember, checked.doubted()),
                claim.device(),
                claim.known());
    }

    /** Is the second half a code to the owner, because the first came from where nobody is known? */
    boolean doubts(@Nullable String half) {
        return halves.read(half).map(HalfSignIn.Ticket::doubted).orElse(false);
    }

    /** For somebody whose first proof was right, or is doubted: the session, or the question for the second. */
    Opened page(HalfSignIn.Ticket ticket, Device device, @Nullable String known) {
        if (!ticket.doubted() && !factor.isOn(ticket.person())) return give.page(ticket, device, known);
        return new Opened(null, halves.issue(ticket), "", ticket.remember());
    }

    /**
     * The second half of a page's sign-in.
     *
     * @param known what the device's cookie says of earlier sign-ins
     * @throws org.kalanso.platform.problem.Problem 401 {@code accounts.half-over} when the first is too long ago
     */
    Opened finish(@Nullable String half, @Nullable String otp, Device device, @Nullable String known) {
        var ticket = halves.read(half).orElseThrow(AccountsProblem::halfOver);
        if (ticket.doubted()) deviceCode.demand(ticket.person(), otp);
        else factor.demand(ticket.person(), otp);
        return give.page(ticket, device, known);
    }

    Tokens api(Claim claim, @Nullable String otp) {
        var checked = proof.check(claim);
        if (checked.doubted()) prove(checked, otp);
        else factor.demand(checked.person(), otp);
        return api(checked.person(), checked.school(), claim.device());
    }

    /** For somebody whose proofs were all right. */
    Tokens api(PersonId person, @Nullable SchoolId school, Device device) {
        return give.api(person, school, device);
    }

    private void prove(CheckSignIn.Checked checked, @Nullable String otp) {
        if (otp == null || otp.isBlank()) {
            deviceCode.send(checked.owner());
            throw AccountsProblem.deviceCodeNeeded();
        }
        deviceCode.demand(checked.person(), otp);
    }

    Tokens renew(@Nullable String refresh) {
        if (refresh == null) throw AccountsProblem.badToken();
        return give.renew(refresh);
    }
}

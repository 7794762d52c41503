package org.kalanso.accounts.signin;

import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.factor.SecondFactor;
import org.kalanso.accounts.session.Device;
import org.springframework.stereotype.Service;

/** Signs in by the code that went to a phone. Who has a second factor is asked for it as ever. */
@Service
class OpenByCode {
    private final CheckCode codes;
    private final SecondFactor factor;
    private final OpenSession open;

    OpenByCode(CheckCode codes, SecondFactor factor, OpenSession open) {
        this.codes = codes;
        this.factor = factor;
        this.open = open;
    }

    /** @param known what the device's cookie says of earlier sign-ins */
    OpenSession.Opened page(@Nullable String phone, @Nullable String code, Device device, @Nullable String known) {
        var proof = codes.check(phone, code);
        codes.use(proof);
        // a phone that got a code may be anybody's in the house: kept signed in only by those who type a password
        return open.page(new HalfSignIn.Ticket(proof.person(), null, false), device, known);
    }

    OpenSession.Tokens api(@Nullable String phone, @Nullable String code, @Nullable String otp, Device device) {
        var proof = codes.check(phone, code);
        // before the code is spent: whoever forgot the second factor sends both again
        factor.demand(proof.person(), otp);
        codes.use(proof);
        return open.api(proof.person(), null, device);
    }
}

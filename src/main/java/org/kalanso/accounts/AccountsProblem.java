package org.kalanso.accounts;

import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every refusal of the module. */
public final class AccountsProblem {
    private AccountsProblem() {}

    /** The same for a wrong secret, an unknown person and a deactivated account: strangers learn nothing. */
    public static Problem wrongSignIn() {
        return Problem.of("accounts.wrong-sign-in", HttpStatus.UNAUTHORIZED);
    }

    /** @param seconds until the next try */
    public static Problem tooManyTries(long seconds) {
        return Problem.tooMany("accounts.too-many-tries", seconds);
    }

    /** The words mean persons of several schools. */
    public static Problem whichSchool() {
        return Problem.invalid("school", "accounts.which-school");
    }

    /** The present secret, typed to allow a change, is not right. */
    public static Problem wrongPresentPassword() {
        return Problem.invalid("current", "accounts.wrong-password");
    }

    /** An e-mail counts only once it is confirmed, and this installation can't send one. */
    public static Problem noMail() {
        return Problem.of("accounts.no-mail", HttpStatus.CONFLICT);
    }

    /** Codes by SMS are asked for, and this installation can't send one. */
    public static Problem noTexts() {
        return Problem.of("accounts.no-texts", HttpStatus.CONFLICT);
    }

    /** Told only to somebody who reads the letters of that address, or who knows the person. */
    public static Problem addressTaken() {
        return Problem.of("accounts.address-taken", HttpStatus.CONFLICT);
    }

    /** The password was right; the authenticator's code is asked for too. */
    public static Problem otpNeeded() {
        return Problem.of("accounts.otp-needed", HttpStatus.UNAUTHORIZED);
    }

    /** Many guess from everywhere: here, being right takes a code besides. The same for a wrong password. */
    public static Problem deviceCodeNeeded() {
        return Problem.of("accounts.device-code-needed", HttpStatus.UNAUTHORIZED);
    }

    /** A code of the second factor that is wrong, too old, or was used. */
    public static Problem wrongOtp() {
        return Problem.of("accounts.wrong-otp", HttpStatus.UNAUTHORIZED);
    }

    /** Too long between the password and the second factor, or the password was changed meanwhile. */
    public static Problem halfOver() {
        return Problem.of("accounts.half-over", HttpStatus.UNAUTHORIZED);
    }

    /** The passkey's answer does not hold: unknown, another address, another challenge, not its owner. Nothing more is said. */
    public static Problem passkeyRefused() {
        return Problem.of("accounts.passkey-refused", HttpStatus.UNAUTHORIZED);
    }

    /** The same for a key that is to be added: who adds it is signed in. */
    public static Problem passkeyNotTaken() {
        return Problem.invalid("credential", "accounts.passkey-refused");
    }

    /** Browsers make and use passkeys only where the page came by HTTPS and has a name. */
    public static Problem passkeysNeedHttps() {
        return Problem.of("accounts.passkeys-need-https", HttpStatus.CONFLICT);
    }

    public static Problem passkeyKnown() {
        return Problem.of("accounts.passkey-known", HttpStatus.CONFLICT);
    }

    public static Problem passkeysFull(int most) {
        return Problem.of("accounts.passkeys-full", HttpStatus.CONFLICT, most);
    }

    /** Without it the person could not sign in at all any more. */
    public static Problem lastWay() {
        return Problem.of("accounts.last-way", HttpStatus.CONFLICT);
    }

    /** Who asks a second factor of others has one. */
    public static Problem ownFactorFirst() {
        return Problem.of("accounts.own-factor-first", HttpStatus.CONFLICT);
    }

    public static Problem factorOn() {
        return Problem.of("accounts.factor-on", HttpStatus.CONFLICT);
    }

    public static Problem factorOff() {
        return Problem.of("accounts.factor-off", HttpStatus.CONFLICT);
    }

    /** Six digits that are wrong, too old, used, or of nobody. */
    public static Problem wrongCode() {
        return Problem.invalid("code", "accounts.wrong-code");
    }

    /** A link of an e-mail that is altered, too old or was used. */
    public static Problem linkOver() {
        return Problem.of("accounts.link-over", HttpStatus.GONE);
    }

    /** More people are signing in at this moment than the machine can hash for. */
    public static Problem busy() {
        return Problem.tooMany("accounts.busy", 2);
    }

    /** A refresh token that is unknown, out of date or was spent before. */
    public static Problem badToken() {
        return Problem.of("accounts.bad-token", HttpStatus.UNAUTHORIZED);
    }

    /** Who belongs to another school too, or runs the installation, is not this school's to change. */
    public static Problem notYoursToOpen() {
        return Problem.of("accounts.not-yours-to-open", HttpStatus.CONFLICT);
    }

    public static Problem sharedPerson() {
        return Problem.of("accounts.shared-person", HttpStatus.CONFLICT);
    }

    /** A pupil is called what the register says: it is changed there. */
    public static Problem namedByRegister() {
        return Problem.of("accounts.named-by-register", HttpStatus.CONFLICT);
    }

    public static Problem lastHead() {
        return Problem.of("accounts.last-head", HttpStatus.CONFLICT);
    }

    public static Problem invitationOver() {
        return Problem.of("accounts.invitation-over", HttpStatus.GONE);
    }

    /** A password or a PIN is there: nobody else hands out a way in. */
    public static Problem signsInAlready() {
        return Problem.of("accounts.signs-in-already", HttpStatus.CONFLICT);
    }

    public static Problem requestDecided() {
        return Problem.of("accounts.request-decided", HttpStatus.CONFLICT);
    }

    /** The text has changed since it was read: the answer would be to another question. */
    public static Problem consentTextChanged() {
        return Problem.of("accounts.consent-text-changed", HttpStatus.CONFLICT);
    }

    /** The caller is too young to answer alone. */
    public static Problem guardianAnswers() {
        return Problem.of("accounts.guardian-answers", HttpStatus.CONFLICT);
    }

    /** The pupil is old enough: nobody answers in their place. */
    public static Problem answersAlone(String name) {
        return Problem.of("accounts.answers-alone", HttpStatus.CONFLICT, name);
    }

    /** Somebody has asked already that this person be forgotten, and waits for the answer. */
    public static Problem erasureWaits() {
        return Problem.of("accounts.erasure-waits", HttpStatus.CONFLICT);
    }

    public static Problem erasureDecided() {
        return Problem.of("accounts.erasure-decided", HttpStatus.CONFLICT);
    }

    /** The file was fetched already, or waited too long. */
    public static Problem exportGone() {
        return Problem.of("accounts.export-gone", HttpStatus.GONE);
    }

    /** A school knows the person: it decides. */
    public static Problem schoolDecides() {
        return Problem.of("accounts.school-decides", HttpStatus.CONFLICT);
    }

    /** What was sent is not a JPEG or PNG picture, or is cut off. */
    public static Problem notAPhoto() {
        return Problem.invalid("file", "accounts.not-a-photo");
    }

    /** Too many bytes, or too many pixels once unpacked. */
    public static Problem photoTooLarge() {
        return Problem.invalid("file", "accounts.photo-too-large");
    }

    /** Neither the person nor a guardian has agreed to a photo. */
    public static Problem photoNotAgreed() {
        return Problem.of("accounts.photo-not-agreed", HttpStatus.CONFLICT);
    }
}

package org.kalanso.platform.live;

import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every refusal of the live channel. */
final class LiveProblem {
    private static final int STRANGERS_WAIT_SECONDS = 10;

    private LiveProblem() {}

    /** A page of another site asks with a cookie that the browser sends by itself. */
    static Problem foreignOrigin() {
        return Problem.of("platform.live-foreign-origin", HttpStatus.FORBIDDEN);
    }

    static Problem signInNeeded() {
        return Problem.of("platform.sign-in-needed", HttpStatus.UNAUTHORIZED);
    }

    static Problem upgradeNeeded() {
        return Problem.of("platform.live-upgrade-needed", HttpStatus.UPGRADE_REQUIRED);
    }

    static Problem tooMany() {
        return Problem.tooMany("platform.live-too-many", STRANGERS_WAIT_SECONDS);
    }

    static Problem badTicket() {
        return Problem.of("platform.live-bad-ticket", HttpStatus.UNAUTHORIZED);
    }

    static Problem unreadable() {
        return Problem.of("platform.live-unreadable", HttpStatus.BAD_REQUEST);
    }

    static Problem unknownMessage() {
        return Problem.of("platform.live-unknown-message", HttpStatus.BAD_REQUEST);
    }
}

package org.kalanso.platform.idempotency;

import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** What is refused of requests with a key. */
final class KeyProblem {
    private KeyProblem() {}

    /** 1 to 100 visible characters of ASCII. Answers 422. */
    static Problem unfit() {
        return Problem.of("platform.key-unfit", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The key was used for something else. Answers 422. */
    static Problem reused() {
        return Problem.of("platform.key-reused", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The first request with it is still at work. Answers 409. */
    static Problem inUse() {
        return Problem.later("platform.key-in-use", 1);
    }

    /** It was done, and what was answered is not known any more. Answers 409. */
    static Problem spent() {
        return Problem.of("platform.key-spent", HttpStatus.CONFLICT);
    }

    /** Files and forms can't be read twice. Answers 415. */
    static Problem onlyJson() {
        return Problem.of("platform.key-only-json", HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    static Problem tooLarge() {
        return Problem.of("platform.too-large", HttpStatus.CONTENT_TOO_LARGE, 1);
    }
}

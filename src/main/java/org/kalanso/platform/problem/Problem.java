package org.kalanso.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal: something a person asked for that can't be done, and why. Its code is stable (clients and tests rely on it);
 * its sentence is the message {@code problem.<code>} of the module that the code begins with, in the reader's language.
 * Anything else that is thrown is a bug.
 */
public final class Problem extends RuntimeException {
    private final String code;
    private final HttpStatus status;
    private final transient Object[] args;
    private final transient List<FieldError> errors;
    private final @Nullable Long retryAfterSeconds;

    private Problem(
            String code, HttpStatus status, List<FieldError> errors, @Nullable Long retryAfterSeconds, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.status = status;
        this.args = args;
        this.errors = errors;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** @param args what the sentence names, in the order of its placeholders */
    public static Problem of(String code, HttpStatus status, Object... args) {
        return new Problem(code, status, List.of(), null, args);
    }

    /** Input that can be read but is not valid: every wrong field at once. Answers 422. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem("platform.invalid", HttpStatus.UNPROCESSABLE_CONTENT, List.copyOf(errors), null);
    }

    public static Problem invalid(String field, String code, Object... args) {
        return invalid(List.of(new FieldError(field, code, args)));
    }

    /** What isn't there, or isn't there for this caller: the two are never told apart. Answers 404. */
    public static Problem notFound() {
        return of("platform.not-found", HttpStatus.NOT_FOUND);
    }

    public static Problem forbidden() {
        return of("platform.forbidden", HttpStatus.FORBIDDEN);
    }

    /** Somebody changed it meanwhile. Answers 412. */
    public static Problem stale() {
        return of("platform.stale", HttpStatus.PRECONDITION_FAILED);
    }

    /** @param seconds after which trying again makes sense; sent as {@code Retry-After}. Answers 429. */
    public static Problem tooMany(String code, long seconds) {
        return new Problem(code, HttpStatus.TOO_MANY_REQUESTS, List.of(), seconds, seconds);
    }

    /** In the way just now. @param seconds after which trying again makes sense. Answers 409. */
    public static Problem later(String code, long seconds) {
        return new Problem(code, HttpStatus.CONFLICT, List.of(), seconds);
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    public Object[] args() {
        return args.clone();
    }

    public List<FieldError> errors() {
        return errors;
    }

    public @Nullable Long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}

package org.kalanso.platform.access;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.problem.Problem;

/**
 * Before something that matters a person shows once more that it is they. A handler asks for it by
 * {@link Allow#proved}; where it depends on what is asked for, the action calls {@link #demand}. A sign-in is a proof too.
 * The accounts module answers.
 */
public interface RecentProof {
    Duration LASTS = Duration.ofMinutes(10);

    /** What a person can show. */
    enum Way {
        PASSWORD,
        PIN,
        /** An authenticator's six digits or a recovery code, beside the password. */
        CODE,
        /** Alone: it stands for both. */
        PASSKEY
    }

    /**
     * What was shown.
     *
     * @param current the present password, or a pupil's PIN
     * @param otp the authenticator's six digits or a recovery code
     * @param passkey the browser's answer as JSON; the others are not looked at then
     */
    record Shown(
            @Nullable String current,
            @Nullable String otp,
            @Nullable String passkey) {
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /** @throws StepUpNeeded when the last proof of this session is older than {@link #LASTS} */
    void demand(Caller caller);

    /**
     * From now on the session is proved.
     *
     * @throws Problem 422 on {@code current}, 401 for the second factor, 429 after too many wrong ones
     */
    void show(Caller caller, Shown shown);

    /** Those the person has, all that are asked for. */
    Set<Way> ways(Caller caller);
}

package org.kalanso.community;

import org.kalanso.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Every refusal of the module. */
public final class CommunityProblem {
    private CommunityProblem() {}

    /** A head has closed the conversation. */
    public static Problem closed() {
        return Problem.of("community.conversation-closed", HttpStatus.CONFLICT);
    }

    /** The guardian's link, the teacher's assignment or the pupil's enrolment has ended. */
    public static Problem ended() {
        return Problem.of("community.conversation-ended", HttpStatus.CONFLICT);
    }

    /** @param seconds until the person may write again */
    public static Problem tooManyMessages(long seconds) {
        return Problem.tooMany("community.too-many-messages", seconds);
    }

    /** The head knows already. */
    public static Problem alreadyReported() {
        return Problem.of("community.already-reported", HttpStatus.CONFLICT);
    }

    /** Nobody has reported the conversation, or somebody has decided meanwhile. */
    public static Problem notReported() {
        return Problem.of("community.not-reported", HttpStatus.CONFLICT);
    }

    /** Only a closed conversation can be opened again. */
    public static Problem notClosed() {
        return Problem.of("community.not-closed", HttpStatus.CONFLICT);
    }
}

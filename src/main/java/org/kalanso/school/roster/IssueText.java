package org.kalanso.school.roster;

import java.util.function.BiFunction;
import org.kalanso.school.rosterfile.Issue;

/** The sentence of an issue, in whichever way the reader's sentences are found. */
final class IssueText {
    private IssueText() {}

    /** @param sentences gives the sentence of a message key with its arguments */
    static String of(Issue issue, BiFunction<String, Object[], String> sentences) {
        return sentences.apply("roster.issue." + issue.code(), issue.args().toArray());
    }
}

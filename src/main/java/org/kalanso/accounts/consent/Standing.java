package org.kalanso.accounts.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.Purpose;

/**
 * Where one person stands with one purpose in one school, as they or their guardian see it.
 *
 * @param text what is asked, in the reader's language
 * @param given the last answer to it; null where nobody has answered today's text
 * @param allowed what holds now, silence included
 * @param mayAnswer whether the reader is the one to answer: the person themself from a country's age on, a guardian before
 */
public record Standing(
        UUID school,
        String schoolName,
        UUID person,
        String name,
        Purpose purpose,
        int textVersion,
        String text,
        @Nullable Boolean given,
        @Nullable Instant saidAt,
        boolean allowed,
        boolean mayAnswer) {}

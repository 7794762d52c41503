package org.kalanso.community.conversation;

import java.time.Instant;
import java.util.UUID;
import org.kalanso.platform.ids.PersonId;

/**
 * A message as one person sees it.
 *
 * @param seq 1 for the first of its conversation
 * @param mine whether the reader wrote it
 * @param erased its author was forgotten: the text is gone
 */
public record MessageView(
        UUID id,
        int seq,
        PersonId author,
        String authorName,
        boolean mine,
        String text,
        boolean erased,
        Instant sentAt) {}

package org.kalanso.community.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.ConversationId;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.StudentId;

/**
 * A conversation as one person sees it.
 *
 * @param className of the active year; empty where the pupil is in none
 * @param with whoever the reader speaks with; for a head who looks at a reported one, the guardian
 * @param staffName of the teacher or head in it
 * @param mine whether the reader is one of the two
 * @param unread how many messages wait for the reader
 * @param lastText the beginning of the last message; null where there is none yet
 * @param report why it was reported, told to heads only; null where it isn't
 * @param closing why it was closed; null while it is open
 */
public record ConversationView(
        ConversationId id,
        StudentId student,
        String studentName,
        String className,
        PersonId with,
        String withName,
        String guardianName,
        String staffName,
        boolean mine,
        int unread,
        @Nullable String lastText,
        Instant lastAt,
        boolean reported,
        @Nullable String report,
        boolean closed,
        @Nullable String closing) {}

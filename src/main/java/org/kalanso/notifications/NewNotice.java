package org.kalanso.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/**
 * What one person is to be told.
 *
 * @param kind {@code module.what}; its sentences are the messages {@code notice.<kind>.title} and {@code .text}
 * @param args what those sentences name, in order; never a secret, never a mark
 * @param link where in the program it leads, beginning with a slash; null for nowhere
 * @param once told again with this key, nothing happens: listeners may be retried
 */
public record NewNotice(
        PersonId person,
        @Nullable SchoolId school,
        String kind,
        List<String> args,
        @Nullable String link,
        String once) {
    public NewNotice {
        args = List.copyOf(args);
    }
}

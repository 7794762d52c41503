package org.kalanso.platform.seal;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.seal.SealedKind.Standing;

/** What is said to whoever shows a seal. */
public sealed interface Verdict {

    /**
     * Issued by this installation, not a bit changed.
     *
     * @param kind null when no module here knows the kind any more
     */
    record Authentic(Seal seal, SealKey key, @Nullable SealedKind kind, Standing standing) implements Verdict {
        public boolean newerExists() {
            return standing.known() && standing.newest() > seal.version();
        }
    }

    record Refused(Reason reason) implements Verdict {}

    enum Reason {
        /** No seal, cut, or mistyped. */
        UNREADABLE,
        /** Signed with a key that this installation never had: another school's server, or nobody's. */
        UNKNOWN_KEY,
        /** Changed after it was signed. */
        FORGED,
        /** Dated on a day on which the key did not sign. */
        WRONG_DAY,
        /** The key fell into other hands: whether this paper is genuine, only the school's register can tell. */
        KEY_WITHDRAWN
    }
}

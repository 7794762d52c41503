package org.kalanso.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in its row, every part as the text that is hashed.
 *
 * @param at microseconds since 1970, UTC
 * @param before as PostgreSQL prints the {@code jsonb}
 * @param hash what the row says its hash is
 */
record StoredEntry(
        long id,
        String at,
        @Nullable UUID school,
        @Nullable String actor,
        String act,
        String objectKind,
        String objectId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String request,
        @Nullable String address,
        byte[] hash) {
    /** The columns {@link #of} reads, of a row called {@code e}. */
    static final String COLUMNS = """
            e.id, (extract(epoch from e.at) * 1000000)::bigint::text as at, e.school_id, e.actor_id::text as actor, e.act,
            e.object_kind, e.object_id, e.before::text as before, e.after::text as after, e.request_id, e.address, e.hash
            """;

    static StoredEntry of(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                row.getString("at"),
                row.getObject("school_id", UUID.class),
                row.getString("actor"),
                row.getString("act"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("before"),
                row.getString("after"),
                row.getString("request_id"),
                row.getString("address"),
                row.getBytes("hash"));
    }
}

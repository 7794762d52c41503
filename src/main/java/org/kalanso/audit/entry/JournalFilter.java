package org.kalanso.audit.entry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the journal is asked for, as it came; what is null or blank doesn't narrow it.
 *
 * @param q stands in what the entry says, or names a pupil it is about
 * @param who words of the name of whoever acted
 * @param actor whoever acted, by id
 * @param what kind of act, as {@link org.kalanso.platform.audit.ActKind} names it
 * @param kind of object, with {@code object} its id
 * @param from first day, in the zone of the reader's school
 * @param to last day
 */
public record JournalFilter(
        @Nullable String q,
        @Nullable String who,
        @Nullable UUID actor,
        @Nullable ActGroup group,
        @Nullable String what,
        @Nullable String kind,
        @Nullable String object,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Nothing narrowed. */
    public static final JournalFilter ALL = new JournalFilter(null, null, null, null, null, null, null, null, null);

    public boolean isOfOneObject() {
        return kind != null && object != null && !object.isBlank();
    }

    /** The address of a page of the same list. @param before null = the newest */
    public String address(String path, @Nullable Long before) {
        var address = UriComponentsBuilder.fromPath(path);
        put(address, "q", q);
        put(address, "who", who);
        put(address, "actor", actor);
        put(address, "group", group);
        put(address, "what", what);
        put(address, "kind", kind);
        put(address, "object", object);
        put(address, "from", from);
        put(address, "to", to);
        put(address, "cursor", before);
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) address.queryParam(name, value);
    }
}

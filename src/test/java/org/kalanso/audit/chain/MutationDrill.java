package org.kalanso.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who rules the database changes the journal in a thousand ways: each is found, and nothing is cried over. */
class MutationDrill {
    private static final int MUTATIONS = 1_000;
    private static final List<UUID> SCHOOLS = List.of(new UUID(7, 1), new UUID(7, 2));
    private static final int ENTRIES = 40;

    /** What a tidier might do. */
    private enum Mutation {
        EDIT,
        EDIT_AND_REHASH,
        DELETE_ENTRY,
        DELETE_ENTRY_AND_LINK,
        DELETE_AND_RENUMBER,
        REORDER_ENTRIES,
        REORDER_LINKS,
        MOVE_TO_OTHER_SCHOOL,
        TRUNCATE_END,
        TRUNCATE_ALL,
        REBUILD_FROM_HERE,
        FORGE_CLEAN_UP
    }

    @Test
    void each_of_a_thousand_mutations_is_found_and_none_is_invented() throws SQLException {
        Random random = new Random(20_261_121);
        Map<Mutation, Integer> tried = new EnumMap<>(Mutation.class);
        List<String> unseen = new ArrayList<>();
        try (var journal = new OwnJournal()) {
            for (UUID school : SCHOOLS) journal.write(school, ENTRIES);
            journal.write(null, 5);
            assertThat(journal.sealer.seal()).isEqualTo(2 * ENTRIES + 5);
            journal.write(SCHOOLS.getFirst(), 3);
            var remembered = Memory.of(journal.folder).all();
            try (Connection connection = journal.superuser();
                    Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                connection.commit();
                for (int i = 0; i < MUTATIONS; i++) {
                    Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
                    tried.merge(mutation, 1, Integer::sum);
                    for (String step : steps(mutation, random)) statement.execute(step);
                    if (journal.verify(connection, remembered).isWhole()) unseen.add(mutation + " at " + i);
                    connection.rollback();
                    if (i % 20 == 0) assertIsWhole(journal.verify(connection, remembered));
                    connection.rollback();
                }
            }
        }
        System.out.println("journal mutations: " + tried + ", unseen " + unseen.size());
        assertThat(tried.keySet()).containsExactlyInAnyOrder(Mutation.values());
        assertThat(unseen).isEmpty();
    }

    private static void assertIsWhole(ChainReport report) {
        assertThat(report.faults()).isEmpty();
        assertThat(report.sealed()).isEqualTo(2 * ENTRIES + 5);
        assertThat(report.loose()).isEqualTo(3);
    }

    private static List<String> steps(Mutation mutation, Random random) {
        UUID school = SCHOOLS.get(random.nextInt(SCHOOLS.size()));
        int a = 1 + random.nextInt(ENTRIES - 1);
        int b = a + 1 + random.nextInt(ENTRIES - a);
        String chain = "school_id = '" + school + "'";
        String here = chain + " and position = " + a;
        String entry = "(select entry_id from audit.link where " + here + ")";
        String other = "(select entry_id from audit.link where " + chain + " and position = " + b + ")";
        String delete = "delete from audit.entry where id = " + entry;
        String unlink = "delete from audit.link where " + here;
        return switch (mutation) {
            case EDIT -> List.of("update audit.entry set " + edit(random) + " where id = " + entry);
            case EDIT_AND_REHASH ->
                List.of("update audit.entry set " + edit(random) + " where id = " + entry, rehash(entry));
            case DELETE_ENTRY -> List.of(delete);
            case DELETE_ENTRY_AND_LINK -> List.of(delete, unlink);
            case DELETE_AND_RENUMBER -> List.of(delete, unlink, renumber(chain, a, true), renumber(chain, a, false));
            case REORDER_ENTRIES -> List.of(exchange(entry, other), rehash(entry), rehash(other));
            case REORDER_LINKS -> List.of(move(chain, a, 1_000_000), move(chain, b, a), move(chain, 1_000_000, b));
            case MOVE_TO_OTHER_SCHOOL ->
                List.of(
                        "update audit.entry set school_id = '" + new UUID(7, 9) + "' where id = " + entry,
                        rehash(entry));
            case TRUNCATE_END -> truncateEnd(chain, a);
            case TRUNCATE_ALL -> List.of("truncate audit.entry, audit.link, audit.anchor");
            case REBUILD_FROM_HERE -> rebuild(chain, a, entry, edit(random));
            case FORGE_CLEAN_UP -> forgeCleanUp(school, chain, a);
        };
    }

    /** Positions above the gap go up out of the way, then down by one less. */
    private static String renumber(String chain, int gap, boolean up) {
        return up
                ? "update audit.link set position = position + 1000000 where " + chain + " and position > " + gap
                : "update audit.link set position = position - 1000001 where " + chain + " and position > 1000000";
    }

    private static String exchange(String one, String other) {
        return "update audit.entry x set after = y.after, before = y.before, object_id = y.object_id from audit.entry y"
                + " where (x.id = " + one + " and y.id = " + other + ") or (x.id = " + other + " and y.id = " + one
                + ")";
    }

    private static String move(String chain, int from, int to) {
        return "update audit.link set position = " + to + " where " + chain + " and position = " + from;
    }

    private static List<String> truncateEnd(String chain, int last) {
        String rest = chain + " and position > " + last;
        return List.of(
                "delete from audit.entry where id in (select entry_id from audit.link where " + rest + ")",
                "delete from audit.link where " + rest);
    }

    private static String edit(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "after = '{\"state\": \"GRADED\", \"value\": 19}'";
            case 1 -> "before = null";
            case 2 -> "actor_id = gen_random_uuid()";
            case 3 -> "at = at + interval '1 microsecond'";
            case 4 -> "object_id = object_id || ' '";
            default -> "address = null";
        };
    }

    private static String rehash(String entry) {
        return "update audit.entry e set hash = audit.entry_hash(e) where id = " + entry;
    }

    /** Everything after it made to fit again, as well as one can without the key. */
    private static List<String> rebuild(String chain, int position, String entry, String edit) {
        return List.of(
                "update audit.entry set " + edit + " where id = " + entry,
                rehash(entry),
                "update audit.link l set mac = sha256(l.mac || e.hash) from audit.entry e"
                        + " where e.id = l.entry_id and l." + chain + " and l.position >= " + position);
    }

    /** The beginning removed as if by retention, with an entry that says so and the true link, but without the proof. */
    private static List<String> forgeCleanUp(UUID school, String chain, int position) {
        return List.of(
                "insert into audit.entry (at, school_id, act, object_kind, object_id, after, hash)"
                        + " select now(), '" + school + "', 'journal.cleaned-up', 'journal', '" + position
                        + "', jsonb_build_object('upTo', " + position + ", 'link', encode(mac, 'hex'), 'proof',"
                        + " encode(sha256(mac), 'hex')), '\\x00' from audit.link where " + chain + " and position = "
                        + position,
                rehash("(select max(id) from audit.entry)"),
                "delete from audit.entry where id in (select entry_id from audit.link where " + chain
                        + " and position <= " + position + ")",
                "delete from audit.link where " + chain + " and position <= " + position);
    }
}

package org.kalanso.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the whole journal in one stream: a million entries need no more memory than one. Believes nothing that the database
 * could have been made to say: hashes and links are computed anew, the key and the remembered places come from outside.
 */
final class ChainCheck {
    private static final int MOST_FAULTS = 1_000;
    private static final int MOST_LOOSE = 1_000;
    /** What stands before the parts of the entry, in the query of links. */
    private static final int CHAIN = 0, POSITION = 1, ENTRY = 2, MAC = 3, HASH = 4, PARTS = 5;
    /** In the query of loose entries. */
    private static final int LOOSE_ID = 0, LOOSE_HASH = 1, LOOSE_PARTS = 2;
    /** Of the parts: when, and which school. */
    private static final int AT = 1, SCHOOL = 2;

    private final ChainKey key;
    private final EntryHash hashes = new EntryHash();
    private final Map<UUID, Map<Long, List<byte[]>>> remembered = new HashMap<>();
    private final Map<UUID, Standing> cuts = new HashMap<>();
    private final List<Standing> ends = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Standing link;
    private long sealed;
    private long loose;
    private final List<Long> looseIds = new ArrayList<>();
    /** Of the chain that is being read, so that it is written as text once and not at every link. */
    private byte[] chainName = {};

    ChainCheck(ChainKey key, List<Standing> remembered) {
        this.key = key;
        for (Standing each : remembered)
            this.remembered
                    .computeIfAbsent(each.school(), school -> new HashMap<>())
                    .computeIfAbsent(each.position(), position -> new ArrayList<>())
                    .add(each.mac());
    }

    /** @param connection without auto-commit, so that rows are streamed; nothing is written */
    ChainReport run(Connection connection) throws SQLException {
        readAnchors(connection);
        readCuts(connection);
        try (var statement = connection.createStatement()) {
            // links and entries grow together: walking both by index beats sorting wide rows on the disk
            statement.execute("set local enable_hashjoin = off; set local enable_mergejoin = off");
        }
        String entry = ", e.hash, " + EntryHash.PARTS;
        CopiedRow.each(
                connection,
                "select l.school_id, l.position, l.entry_id, l.mac" + entry
                        + " from audit.link l left join audit.entry e on e.id = l.entry_id"
                        + " order by l.school_id, l.position",
                PARTS + EntryHash.COUNT,
                this::link);
        closeChain();
        remembered.forEach(
                (school, places) -> places.keySet().forEach(position -> add(Fault.Kind.CUT, school, position, null)));
        try (var statement = connection.createStatement()) {
            statement.execute("set local enable_hashjoin = on; set local enable_mergejoin = on");
        }
        CopiedRow.each(
                connection,
                "select e.id" + entry + " from audit.entry e"
                        + " where not exists (select from audit.link l where l.entry_id = e.id) order by e.id",
                LOOSE_PARTS + EntryHash.COUNT,
                this::loose);
        return new ChainReport(ends, sealed, loose, looseIds, faults);
    }

    private void link(CopiedRow row) {
        UUID school = row.uuid(CHAIN);
        Standing before = link;
        if (before == null || !before.school().equals(school)) {
            closeChain();
            before = begin(school);
            chainName = school.toString().getBytes(StandardCharsets.US_ASCII);
        }
        Standing found = new Standing(school, row.number(POSITION), row.bytes(MAC));
        if (found.position() != before.position() + 1) add(Fault.Kind.GAP, school, before.position() + 1, null);
        sealed++;
        judge(row, before, found);
        link = found;
        meet(found);
    }

    private void judge(CopiedRow row, Standing before, Standing found) {
        long id = row.number(ENTRY);
        if (row.isNull(PARTS + AT)) {
            add(Fault.Kind.REMOVED, found.school(), found.position(), id);
            return;
        }
        byte[] hash = hashes.of(row.from(PARTS));
        if (!row.is(HASH, hash)) add(Fault.Kind.CHANGED, found.school(), found.position(), id);
        else if (!belongs(row, found.school())
                || !Arrays.equals(key.link(before.mac(), found.school(), found.position(), id, hash), found.mac()))
            add(Fault.Kind.BROKEN, found.school(), found.position(), id);
    }

    private boolean belongs(CopiedRow row, UUID chain) {
        return row.isNull(PARTS + SCHOOL) ? chain.equals(Standing.NO_SCHOOL) : row.is(PARTS + SCHOOL, chainName);
    }

    /** A chain begins at its first link, or after a cut that the program itself made. */
    private Standing begin(UUID school) {
        Standing cut = cuts.get(school);
        if (cut == null) return new Standing(school, 0, ChainKey.BEGINNING);
        // what was remembered of the part that is gone can't be met any more
        Map<Long, List<byte[]>> places = remembered.getOrDefault(school, new HashMap<>());
        meet(cut);
        places.keySet().removeIf(position -> position <= cut.position());
        return cut;
    }

    /** Ticks off a remembered place; another link there than the remembered one is a fault. */
    private void meet(Standing here) {
        Map<Long, List<byte[]>> places = remembered.get(here.school());
        List<byte[]> known = places == null ? null : places.remove(here.position());
        if (known != null && !known.stream().allMatch(mac -> Arrays.equals(mac, here.mac())))
            add(Fault.Kind.CUT, here.school(), here.position(), null);
    }

    private void closeChain() {
        if (link != null) ends.add(link);
        link = null;
    }

    private void loose(CopiedRow row) {
        loose++;
        long id = row.number(LOOSE_ID);
        if (looseIds.size() < MOST_LOOSE) looseIds.add(id);
        String school = row.text(LOOSE_PARTS + SCHOOL);
        if (!row.is(LOOSE_HASH, hashes.of(row.from(LOOSE_PARTS))))
            add(Fault.Kind.CHANGED, school == null ? Standing.NO_SCHOOL : UUID.fromString(school), 0, id);
    }

    private void readAnchors(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select school_id, position, mac from audit.anchor")) {
            while (rows.next())
                remembered
                        .computeIfAbsent(rows.getObject(1, UUID.class), school -> new HashMap<>())
                        .computeIfAbsent(rows.getLong(2), position -> new ArrayList<>())
                        .add(rows.getBytes(3));
        }
    }

    private void readCuts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select coalesce(school_id, '00000000-0000-0000-0000-000000000000') as school,
                               after->>'upTo' as position, after->>'link' as mac, after->>'proof' as proof
                        from audit.entry where act = 'journal.cleaned-up' and object_kind = 'journal'""")) {
            while (rows.next()) readCut(rows);
        }
    }

    /** Whoever forges one may write anything into it: what can't be read proves nothing. */
    private void readCut(ResultSet row) throws SQLException {
        String position = row.getString("position");
        String mac = row.getString("mac");
        String proof = row.getString("proof");
        if (position == null || mac == null || proof == null) return;
        HexFormat hex = HexFormat.of();
        try {
            Standing cut =
                    new Standing(row.getObject("school", UUID.class), Long.parseLong(position), hex.parseHex(mac));
            if (MessageDigest.isEqual(key.cut(cut.school(), cut.position(), cut.mac()), hex.parseHex(proof)))
                cuts.merge(cut.school(), cut, (a, b) -> a.position() < b.position() ? b : a);
        } catch (IllegalArgumentException forged) {
            return;
        }
    }

    private void add(Fault.Kind kind, UUID school, long position, @Nullable Long entry) {
        if (faults.size() < MOST_FAULTS) faults.add(new Fault(kind, school, position, entry));
    }
}

package org.kalanso.community.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.community.ConversationId;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of messages, for whoever has loaded their conversation. */
@Repository
class MessageStore {
    private static final String MESSAGE = "select id, seq, author_id, text, sent_at, erased from community.message ";
    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last of them, newest first. @param before only earlier ones; null = up to the last */
    List<Message> of(Conversation conversation, @Nullable Integer before, int limit) {
        return jdbc.sql(MESSAGE + """
                        where conversation_id = :conversation and (:before::integer is null or seq < :before)
                        order by seq desc limit :limit
                        """)
                .param("conversation", conversation.id().value())
                .param("before", before, java.sql.Types.INTEGER)
                .param("limit", limit)
                .query(MessageStore::message)
                .list();
    }

    /** The last message of each conversation that has one. */
    Map<ConversationId, Message> last(Collection<ConversationId> of) {
        var last = new HashMap<ConversationId, Message>();
        jdbc.sql("""
                        select m.id, m.seq, m.author_id, m.text, m.sent_at, m.erased, m.conversation_id
                        from community.conversation c
                        join community.message m on m.conversation_id = c.id and m.seq = c.last_seq
                        where c.id = any (:ids)
                        """)
                .param("ids", ids(of))
                .query((rs, n) ->
                        last.put(new ConversationId(rs.getObject("conversation_id", UUID.class)), message(rs, n)))
                .list();
        return last;
    }

    /** How many messages of each conversation wait to be read by this person. */
    Map<ConversationId, Integer> unread(PersonId reader, Collection<ConversationId> of) {
        var unread = new HashMap<ConversationId, Integer>();
        jdbc.sql("""
                        select m.conversation_id, count(*) from community.participant p
                        join community.message m on m.conversation_id = p.conversation_id and m.seq > p.read_seq
                        where p.person_id = :reader and m.author_id <> :reader and p.conversation_id = any (:ids)
                        group by m.conversation_id
                        """)
                .param("reader", reader.value())
                .param("ids", ids(of))
                .query((rs, n) -> unread.put(new ConversationId(rs.getObject(1, UUID.class)), rs.getInt(2)))
                .list();
        return unread;
    }

    /** How many messages wait for this person in a school. */
    int unread(PersonId reader, UUID school) {
        return jdbc.sql("""
                        select count(*) from community.participant p
                        join community.conversation c on c.id = p.conversation_id and c.school_id = :school
                        join community.message m on m.conversation_id = p.conversation_id and m.seq > p.read_seq
                        where p.person_id = :reader and m.author_id <> :reader
                        """)
                .param("reader", reader.value())
                .param("school", school)
                .query(Integer.class)
                .single();
    }

    /** Is this the first message that waits for the reader in its conversation? */
    boolean firstUnread(ConversationId conversation, PersonId reader, int seq) {
        return jdbc.sql("""
                        select count(*) filter (where m.seq = :seq) = 1 and count(*) = 1
                        from community.participant p
                        join community.message m on m.conversation_id = p.conversation_id and m.seq > p.read_seq
                        where p.conversation_id = :conversation and p.person_id = :reader and m.author_id <> :reader
                          and m.seq <= :seq
                        """)
                .param("conversation", conversation.value())
                .param("reader", reader.value())
                .param("seq", seq)
                .query(Boolean.class)
                .single();
    }

    void read(ConversationId conversation, PersonId reader, int upTo) {
        jdbc.sql("""
                        update community.participant set read_seq = greatest(read_seq, :upTo)
                        where conversation_id = :conversation and person_id = :reader
                        """)
                .param("conversation", conversation.value())
                .param("reader", reader.value())
                .param("upTo", upTo)
                .update();
    }

    /** The message that this author sent with this key before. */
    Optional<Message> sent(PersonId author, UUID key) {
        return jdbc.sql(MESSAGE + "where author_id = :author and client_key = :key")
                .param("author", author.value())
                .param("key", key)
                .query(MessageStore::message)
                .optional();
    }

    /** The conversation's row is locked by the caller. @return the message with its number */
    Message append(Conversation conversation, PersonId author, String text, @Nullable UUID key, Instant now) {
        var message = new Message(Ids.newId(), conversation.lastSeq() + 1, author, text, now, false);
        jdbc.sql("update community.conversation set last_seq = :seq, last_at = :now where id = :conversation")
                .param("seq", message.seq())
                .param("now", Timestamp.from(now))
                .param("conversation", conversation.id().value())
                .update();
        jdbc.sql("""
                        insert into community.message (id, conversation_id, seq, author_id, text, sent_at, client_key)
                        values (:id, :conversation, :seq, :author, :text, :now, :key)
                        """)
                .param("id", message.id())
                .param("conversation", conversation.id().value())
                .param("seq", message.seq())
                .param("author", author.value())
                .param("text", text)
                .param("now", Timestamp.from(now))
                .param("key", key, java.sql.Types.OTHER)
                .update();
        return message;
    }

    /** The moments at which the author wrote since then, the earliest first; others of theirs wait until the transaction ends. */
    List<Instant> writtenAndHeld(PersonId author, Instant since) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('community.message:' || :author, 0))")
                .param("author", author.toString())
                .query(Integer.class)
                .single();
        return jdbc.sql(
                        "select sent_at from community.message where author_id = :author and sent_at > :since order by sent_at")
                .param("author", author.value())
                .param("since", Timestamp.from(since))
                .query((rs, n) -> rs.getTimestamp("sent_at").toInstant())
                .list();
    }

    private static UUID[] ids(Collection<ConversationId> of) {
        return of.stream().map(ConversationId::value).toArray(UUID[]::new);
    }

    private static Message message(ResultSet rs, int n) throws SQLException {
        return new Message(
                rs.getObject("id", UUID.class),
                rs.getInt("seq"),
                new PersonId(rs.getObject("author_id", UUID.class)),
                rs.getString("text"),
                rs.getTimestamp("sent_at").toInstant(),
                rs.getBoolean("erased"));
    }
}

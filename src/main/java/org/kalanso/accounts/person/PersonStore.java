package org.kalanso.accounts.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.NewPerson;
import org.kalanso.accounts.PersonName;
import org.kalanso.accounts.Recipient;
import org.kalanso.accounts.TextRecipient;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.text.Names;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons as rows. */
@Repository
public class PersonStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    PersonStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    public void insert(Collection<NewPerson> persons) {
        var now = Timestamp.from(clock.instant());
        batch.batchUpdate("""
                insert into accounts.person (id, family_name, given_names, name_key, email, phone, sex, language, created_at)
                values (:id, :family, :given, :key, :email, :phone, :sex, :language, :now)
                """, persons.stream().map(person -> row(person, now)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(NewPerson person, Timestamp now) {
        return new MapSqlParameterSource("id", person.id().value())
                .addValue("family", person.familyName())
                .addValue("given", person.givenNames())
                .addValue("key", key(person.familyName(), person.givenNames()))
                .addValue("email", person.email(), Types.VARCHAR)
                .addValue("phone", person.phone(), Types.VARCHAR)
                .addValue("sex", person.sex(), Types.VARCHAR)
                .addValue("language", person.language())
                .addValue("now", now);
    }

    private static String key(String familyName, String givenNames) {
        return Names.key(familyName + " " + givenNames);
    }

    public void rename(PersonId person, String familyName, String givenNames, @Nullable String sex) {
        jdbc.sql("""
                        update accounts.person set family_name = :family, given_names = :given, name_key = :key, sex = :sex,
                               version = version + 1
                        where id = :id
                        """)
                .param("id", person.value())
                .param("family", Names.tidy(familyName))
                .param("given", Names.tidy(givenNames))
                .param("key", key(familyName, givenNames))
                .param("sex", sex, Types.VARCHAR)
                .update();
    }

    /** @return false when somebody changed the person meanwhile */
    public boolean correct(PersonId person, String familyName, String givenNames, String language, int version) {
        return jdbc.sql("""
                        update accounts.person set family_name = :family, given_names = :given, name_key = :key,
                               language = :language, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", person.value())
                        .param("family", familyName)
                        .param("given", givenNames)
                        .param("key", key(familyName, givenNames))
                        .param("language", language)
                        .param("version", version)
                        .update()
                == 1;
    }

    public void reach(PersonId person, @Nullable String email, @Nullable String phone) {
        jdbc.sql("update accounts.person set email = :email, phone = :phone, version = version + 1 where id = :id")
                .param("id", person.value())
                .param("email", email, Types.VARCHAR)
                .param("phone", phone, Types.VARCHAR)
                .update();
    }

    /** Inactive people can't sign in, whatever they know. */
    public void activate(PersonId person, boolean active) {
        jdbc.sql("update accounts.person set active = :active, version = version + 1 where id = :id")
                .param("active", active)
                .param("id", person.value())
                .update();
    }

    public void confirmEmail(PersonId person, String email) {
        jdbc.sql("""
                        update accounts.person set email = :email, email_confirmed_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("email", email)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", person.value())
                .update();
    }

    public void confirmPhone(PersonId person, String phone) {
        jdbc.sql("""
                        update accounts.person set phone = :phone, phone_confirmed_at = :now, version = version + 1
                        where id = :id
                        """)
                .param("phone", phone)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", person.value())
                .update();
    }

    public void makePlatformAdmin(PersonId person) {
        jdbc.sql("update accounts.person set platform_admin = true, version = version + 1 where id = :id")
                .param("id", person.value())
                .update();
    }

    public Map<PersonId, PersonName> names(Collection<PersonId> persons) {
        if (persons.isEmpty()) return Map.of();
        return jdbc
                .sql("select id, family_name, given_names from accounts.person where id = any (:ids)")
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonStore::name)
                .list()
                .stream()
                .collect(Collectors.toMap(PersonName::id, Function.identity()));
    }

    /** Homonyms without accents or case: candidates for a person to choose from, never the same person by themselves. */
    public List<PersonName> homonyms(String familyName, String givenNames) {
        return jdbc.sql("""
                select id, family_name, given_names from accounts.person where name_key = :key
                  and id not in (select person_id from accounts.registration) order by id""")
                .param("key", key(familyName, givenNames))
                .query(PersonStore::name)
                .list();
    }

    /** @param words each stands in the name; @param school only those who are or were somebody in it */
    public List<PersonId> called(List<String> words, @Nullable SchoolId school, int most) {
        return jdbc.sql("""
                        select p.id from accounts.person p
                        where (select bool_and(p.name_key like '%' || word || '%') from unnest(:words) word)
                          and (cast(:school as uuid) is null or exists (
                               select from accounts.role_grant r where r.person_id = p.id and r.school_id = :school))
                        order by p.id limit :most""")
                .param("words", words.toArray(String[]::new))
                .param("school", school == null ? null : school.value(), Types.OTHER)
                .param("most", most)
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Where letters to the person go; empty without an e-mail address or for a deactivated account. */
    public Optional<Recipient> recipient(PersonId person) {
        return jdbc.sql("""
                select email, trim(given_names || ' ' || family_name) as name, language from accounts.person
                where id = :id and email is not null and active""")
                .param("id", person.value())
                .query((row, n) -> new Recipient(
                        row.getString("email"), row.getString("name"), Locale.of(row.getString("language"))))
                .optional();
    }

    /** Those of them who have a password or a PIN. */
    public Set<PersonId> withSecret(Collection<PersonId> persons) {
        if (persons.isEmpty()) return Set.of();
        return jdbc.sql("select distinct person_id from accounts.credential where person_id = any (:ids)")
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Where text messages to the person go: a phone that was confirmed; empty for a deactivated account. */
    public Optional<TextRecipient> textRecipient(PersonId person) {
        return jdbc.sql("""
                select phone, language from accounts.person
                where id = :id and phone is not null and phone_confirmed_at is not null and active""")
                .param("id", person.value())
                .query((row, n) -> new TextRecipient(row.getString("phone"), Locale.of(row.getString("language"))))
                .optional();
    }

    public Optional<Locale> language(PersonId person) {
        return jdbc.sql("select language from accounts.person where id = :id and active")
                .param("id", person.value())
                .query((row, n) -> Locale.of(row.getString("language")))
                .optional();
    }

    public Optional<String> email(PersonId person) {
        return jdbc.sql("select email from accounts.person where id = :id and email is not null")
                .param("id", person.value())
                .query(String.class)
                .optional();
    }

    private static PersonName name(ResultSet row, int n) throws SQLException {
        return new PersonName(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("family_name"),
                row.getString("given_names"));
    }
}

package org.kalanso.computerroom.tariff;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.access.Caller;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of tariffs, the school's own. */
@Repository
public class TariffStore {
    private static final String TARIFF =
            "select id, name, minutes, price, currency, version from computerroom.tariff where school_id = :school and retired_at is null";
    private final JdbcClient jdbc;

    TariffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cheapest first. */
    public List<Tariff> visibleTo(Caller caller) {
        return jdbc.sql(TARIFF + " order by price, minutes, name")
                .param("school", caller.inSchool().value())
                .query(TariffStore::tariff)
                .list();
    }

    public Optional<Tariff> visibleTo(Caller caller, UUID id) {
        return jdbc.sql(TARIFF + " and id = :id")
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(TariffStore::tariff)
                .optional();
    }

    /** With its row locked until the transaction ends. */
    Optional<Tariff> editableBy(Caller caller, UUID id) {
        return jdbc.sql(TARIFF + " and id = :id for update")
                .param("school", caller.inSchool().value())
                .param("id", id)
                .query(TariffStore::tariff)
                .optional();
    }

    void insert(Caller caller, UUID id, TariffInput.Checked input, String currency) {
        write(jdbc.sql("""
                        insert into computerroom.tariff (id, school_id, name, minutes, price, currency)
                        values (:id, :school, :name, :minutes, :price, :currency)
                        """).param("school", caller.inSchool().value()).param("currency", currency), id, input);
    }

    void update(UUID id, TariffInput.Checked input) {
        write(jdbc.sql("""
                        update computerroom.tariff set name = :name, minutes = :minutes, price = :price, version = version + 1
                        where id = :id
                        """), id, input);
    }

    private static void write(JdbcClient.StatementSpec sql, UUID id, TariffInput.Checked input) {
        try {
            sql.param("id", id)
                    .param("name", input.name())
                    .param("minutes", input.minutes())
                    .param("price", input.price())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ComputerroomProblem.nameTaken();
        }
    }

    /** Gone where nothing was sold by it; else no longer offered, and kept for what was sold. */
    void remove(UUID id, Timestamp now) {
        int gone = jdbc.sql("""
                        delete from computerroom.tariff t where t.id = :id
                          and not exists (select from computerroom.seat_session s where s.tariff_id = t.id)
                        """).param("id", id).update();
        if (gone == 0)
            jdbc.sql("update computerroom.tariff set retired_at = :now, version = version + 1 where id = :id")
                    .param("id", id)
                    .param("now", now)
                    .update();
    }

    private static Tariff tariff(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Tariff(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("minutes"),
                row.getBigDecimal("price").setScale(decimals, RoundingMode.UNNECESSARY),
                currency,
                row.getInt("version"));
    }
}

package org.kalanso.computerroom.tariff;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kalanso.computerroom.ComputerroomProblem;
import org.kalanso.platform.access.Caller;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of tariffs, the school's own. */
@Repository
public class TariffStore {
    private static final String TARIFF =
            "select id, name, minutes, price, currency, version from computerroom.tariff where school_id = :school";
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

    void insert(Caller caller, UUID id, TariffInput.Checked input, String currency) {
        try {
            jdbc.sql("""
                            insert into computerroom.tariff (id, school_id, name, minutes, price, currency)
                            values (:id, :school, :name, :minutes, :price, :currency)
                            """)
                    .param("id", id)
                    .param("school", caller.inSchool().value())
                    .param("name", input.name())
                    .param("minutes", input.minutes())
                    .param("price", input.price())
                    .param("currency", currency)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ComputerroomProblem.nameTaken();
        }
    }

    /** @throws org.kalanso.platform.problem.Problem 409 where sessions were made by it */
    int delete(Caller caller, UUID id) {
        try {
            return jdbc.sql("delete from computerroom.tariff where school_id = :school and id = :id")
                    .param("school", caller.inSchool().value())
                    .param("id", id)
                    .update();
        } catch (DataIntegrityViolationException used) {
            throw ComputerroomProblem.hasSessions();
        }
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

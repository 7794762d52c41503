package org.kalanso.accounts.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kalanso.platform.text.Names;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a word in every column of every table that can hold text: text, JSON, arrays and bytes. */
public final class WholeDatabase {
    private record Column(String table, String name, String type) {}

    private final JdbcClient sql;

    public WholeDatabase(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return table, column and word of whatever is found */
    public List<String> holding(List<String> words) {
        var found = new ArrayList<String>();
        for (Column column : columns())
            for (String word : words)
                if (holds(column, word)) found.add(column.table() + "." + column.name() + ": " + word);
        return found;
    }

    private List<Column> columns() {
        return sql.sql("""
                        select format('%I.%I', c.table_schema, c.table_name) as name, c.column_name, c.data_type
                        from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'
                          and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
                        """)
                .query((row, n) -> new Column(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        Objects.requireNonNull(row.getString(3))))
                .list();
    }

    private boolean holds(Column column, String word) {
        String quoted = "\"" + column.name() + "\"";
        if (!column.type().equals("bytea")) {
            return exists(column.table(), quoted + "::text ilike '%' || :word || '%'", word)
                    || exists(column.table(), quoted + "::text ilike '%' || :word || '%'", Names.key(word));
        }
        return exists(column.table(), "position(convert_to(:word, 'UTF8') in " + quoted + ") > 0", word)
                || exists(column.table(), "position(convert_to(:word, 'UTF8') in " + quoted + ") > 0", Names.key(word));
    }

    private boolean exists(String table, String condition, String word) {
        return sql.sql("select exists (select from " + table + " where " + condition + ")")
                .param("word", word)
                .query(Boolean.class)
                .single();
    }
}

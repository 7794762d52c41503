package org.kalanso.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kalanso.platform.installation.CannotStart;

/**
 * What {@code KALANSO_DATABASE_URL} says: {@code postgresql://user:password@host:5432/database?sslmode=require}, with or
 * without {@code jdbc:} before it, the user in front or as {@code user=} and {@code password=}.
 *
 * @param jdbcUrl without the login
 * @param shown host and database, fit for a message
 */
record ExternalAddress(String jdbcUrl, String database, Login login, String shown) {
    static ExternalAddress parse(String text) {
        try {
            URI uri = new URI(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
            String scheme = String.valueOf(uri.getScheme());
            if (!scheme.equals("postgresql") && !scheme.equals("postgres")
                    || uri.getHost() == null
                    || uri.getPath() == null
                    || uri.getPath().length() < 2) {
                throw CannotStart.databaseUrlUnreadable();
            }
            return read(uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw CannotStart.databaseUrlUnreadable();
        }
    }

    private static ExternalAddress read(URI uri) {
        String user = "";
        String password = "";
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = decoded(parts[0]);
            password = parts.length == 2 ? decoded(parts[1]) : "";
        }
        List<String> parameters = new ArrayList<>();
        for (String parameter :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring("password=".length()));
            } else {
                parameters.add(parameter);
            }
        }
        parameters.add(DatabaseAccess.SEARCH_PATH);
        String where = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath();
        String url = "jdbc:postgresql://" + where + "?" + String.join("&", parameters);
        return new ExternalAddress(url, uri.getPath().substring(1), new Login(user, password), where);
    }

    private static String decoded(String text) {
        // In an address "+" is itself, unlike in a form.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

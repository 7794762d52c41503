package org.kalanso.audit.entry;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.text.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an entry says was there before and after, side by side in plain words. */
@Component
class Differences {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** A hash is compared by its beginning; the whole stands in the export. */
    private static final String HASH = "[0-9a-f]{64}";

    /** A day, or a moment as the program writes it. */
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[0-9:.]*Z";

    /** One of a fixed set: {@code ACTIVE}, {@code withdrawn}, or the code of a refusal. */
    private static final String CODE = "[A-Z_]+|[a-z]+|[a-z]+\\.[a-z-]+";

    private static final int BEGINNING = 12;
    private final Messages messages;

    Differences(Messages messages) {
        this.messages = messages;
    }

    List<Difference> of(JournalEntry entry, Locale locale) {
        if (entry.objectKind().equals("mark"))
            return List.of(new Difference(null, mark(entry.before(), locale), mark(entry.after(), locale)));
        Map<String, String> before = flat(entry.before(), locale);
        Map<String, String> after = flat(entry.after(), locale);
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Difference> found = new ArrayList<>();
        for (String key : keys)
            if (!Objects.equals(before.get(key), after.get(key)))
                found.add(new Difference(label(key, locale), before.get(key), after.get(key)));
        return found;
    }

    private @Nullable String mark(@Nullable JsonNode mark, Locale locale) {
        if (mark == null) return null;
        if (mark.path("value").isNumber()) return number(mark.path("value"), locale);
        return value(mark.path("state").asString(""), locale);
    }

    /** Nested parts under the names of what they are in; ids are nothing that a person reads. */
    private Map<String, String> flat(@Nullable JsonNode node, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        if (node != null) collect("", node, values, locale);
        return values;
    }

    private void collect(String key, JsonNode node, Map<String, String> into, Locale locale) {
        if (node.isObject())
            node.properties()
                    .forEach(each -> collect(
                            key.isEmpty() ? each.getKey() : key + "." + each.getKey(), each.getValue(), into, locale));
        else if (node.isArray()) {
            var parts = node.values().stream()
                    .filter(each -> each.isValueNode())
                    .map(each -> said(each, locale))
                    .filter(Objects::nonNull)
                    .toList();
            if (!parts.isEmpty()) into.put(key, String.join(", ", parts));
        } else {
            String said = said(node, locale);
            if (said != null) into.put(key, said);
        }
    }

    private @Nullable String said(JsonNode node, Locale locale) {
        if (node.isNull()) return null;
        if (node.isBoolean()) return messages.get(locale, node.asBoolean() ? "journal.yes" : "journal.no");
        if (node.isNumber()) return number(node, locale);
        String text = node.asString("");
        if (text.matches(HASH)) return text.substring(0, BEGINNING) + "…";
        return text.isBlank() || text.matches(UUID) ? null : value(text, locale);
    }

    /** As people write it; of a moment the minute, in universal time as in the export. */
    private static String moment(String text, Locale locale) {
        var day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(LocalDate.parse(text.substring(0, 10)));
        return text.length() == 10 ? day : day + ", " + text.substring(11, 16) + " UTC";
    }

    private static String number(JsonNode node, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(node.decimalValue());
    }

    private String value(String text, Locale locale) {
        if (text.matches(MOMENT)) return moment(text, locale);
        String key = "journal.value." + text;
        return text.matches(CODE) && messages.has(key) ? messages.get(locale, key) : text;
    }

    private String label(String key, Locale locale) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return messages.has("journal.field." + last) ? messages.get(locale, "journal.field." + last) : last;
    }
}

package org.kalanso.school.listing;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The parameters of a list as they came. Each list has a record of its own, whose fields are the names in the address. */
public interface ListParameters {
    @Nullable
    String q();

    /** A word that the list knows an order by; with {@code -} before it the other way round; null = its first. */
    @Nullable
    String sort();

    @Nullable
    String cursor();

    @Nullable
    Integer limit();

    /** The address of a page of the same list. @param cursor null = the first */
    default String next(String path, @Nullable String cursor) {
        return address(path, "cursor", cursor);
    }

    /** The address of the same list in another order, from its beginning; without the parameter that is not said. */
    default String sorted(String path, String sort) {
        var instead = new HashMap<String, @Nullable Object>();
        instead.put("sort", sort);
        instead.put("cursor", null);
        return address(path, instead);
    }

    /** Is it sorted like this? @param first it is what comes where nothing is said */
    default boolean sortedBy(String sort, boolean first) {
        String said = sort();
        return said == null || said.isBlank() ? first : said.equals(sort);
    }

    private String address(String path, String name, @Nullable Object value) {
        var instead = new HashMap<String, @Nullable Object>();
        instead.put(name, value);
        return address(path, instead);
    }

    private String address(String path, Map<String, @Nullable Object> instead) {
        var address = UriComponentsBuilder.fromPath(path);
        for (RecordComponent each : getClass().getRecordComponents()) {
            Object value = instead.containsKey(each.getName()) ? instead.get(each.getName()) : said(each);
            if (value != null && !value.toString().isBlank()) address.queryParam(each.getName(), value);
        }
        return address.encode().build().toUriString();
    }

    private @Nullable Object said(RecordComponent field) {
        try {
            return field.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The parameters of a list are a public record: " + getClass(), e);
        }
    }
}

package org.kalanso.platform.web;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** A property that may be null and is one of several words may be null in the list of those words too: JSON Schema asks for both. */
@Component
class NullableEnumerations implements OpenApiCustomizer {
    @Override
    public void customise(io.swagger.v3.oas.models.OpenAPI api) {
        var components = api.getComponents();
        if (components == null || components.getSchemas() == null) return;
        components.getSchemas().values().forEach(NullableEnumerations::properties);
    }

    private static void properties(Schema<?> schema) {
        Map<String, Schema> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        properties.values().forEach(NullableEnumerations::admitNull);
    }

    @SuppressWarnings("unchecked")
    private static void admitNull(Schema<?> property) {
        List<?> words = property.getEnum();
        boolean nullable = property.getTypes() != null && property.getTypes().contains("null");
        if (words == null || !nullable || words.contains(null)) return;
        var admitted = new ArrayList<@Nullable Object>(words);
        admitted.add(null);
        ((Schema<Object>) property).setEnum((List<Object>) (List<?>) admitted);
    }
}

package org.kalanso.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kalanso.platform.access.Allow;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the program that a class of ours answers. */
final class Routes {
    /** @param allow null where the handler names nobody */
    record Route(
            String method,
            String path,
            @org.jspecify.annotations.Nullable Allow allow) {
        String address() {
            return method + " " + path;
        }
    }

    private Routes() {}

    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.kalanso."))
                .flatMap(Routes::routes)
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        Allow allow = entry.getValue().getMethodAnnotation(Allow.class);
        Set<String> methods = new TreeSet<>();
        entry.getKey().getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) methods.add("GET");
        return entry.getKey().getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> new Route(method, path, allow)));
    }
}

package org.kalanso.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Who;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What the API's description says of every address: who may use it, and how refusals look. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String BEARER = "bearer";
    private static final String COOKIE = "cookie";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kalanso")
                        .version("v1")
                        .description(
                                "One API for the whole school. Refusals are application/problem+json (RFC 9457) with a"
                                        + " stable code as title; lists answer items and a cursor; times are UTC.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addSecuritySchemes(
                                COOKIE,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("kalanso"))
                        .addSchemas("Problem", problem()));
    }

    @Bean
    OperationCustomizer everyOperation() {
        return (operation, handler) -> {
            Allow allow = handler.getMethodAnnotation(Allow.class);
            if (allow != null) describe(operation, handler, allow);
            return operation;
        };
    }

    private static void describe(Operation operation, HandlerMethod handler, Allow allow) {
        operation.addExtension("x-allowed", allowed(allow));
        boolean open = allow.value() == Who.EVERYONE;
        if (!open) {
            operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            operation.addSecurityItem(new SecurityRequirement().addList(COOKIE));
            refusal(operation, "401", "platform.sign-in-needed");
            if (allow.proved()) refusal(operation, "403", "platform.step-up-required");
        }
        if (allow.value() == Who.ROLES || allow.value() == Who.PLATFORM_ADMIN)
            refusal(operation, "403", "platform.forbidden");
        if (!open && changes(handler)) operation.addParametersItem(idempotencyKey());
        boolean named = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter ->
                        parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class));
        if (named) refusal(operation, "404", "platform.not-found");
        operation.getResponses().forEach(ApiDescription::asProblem);
        operation.getResponses().addApiResponse("default", response("platform.invalid"));
    }

    private static boolean changes(HandlerMethod handler) {
        var mapping = handler.getMethodAnnotation(RequestMapping.class);
        return mapping != null && !Arrays.asList(mapping.method()).contains(RequestMethod.GET);
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(false)
                .schema(new StringSchema().minLength(1).maxLength(100))
                .description("For a day the same key with the same request is answered what the first was"
                        + " (Idempotent-Replayed: true) and changes nothing more; with another request 422"
                        + " platform.key-reused; while the first is at work 409 platform.key-in-use. Refusals are not kept."
                        + " JSON only.");
    }

    /** A refusal that a handler names is a problem too, not the handler's own answer. */
    private static void asProblem(String status, ApiResponse named) {
        if (status.startsWith("4"))
            named.setContent(response("platform.invalid").getContent());
    }

    /** A value that may be missing and is one of a list may also be null. */
    @Bean
    OpenApiCustomizer enumerationsThatMayBeNull() {
        return api -> api.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> ((Map<String, Schema<?>>) schema.getProperties()).values().stream())
                .filter(property -> property.getEnum() != null
                        && property.getTypes() != null
                        && property.getTypes().contains("null")
                        && !property.getEnum().contains(null))
                .forEach(property -> property.addEnumItemObject(null));
    }

    private static List<String> allowed(Allow allow) {
        var roles = Arrays.stream(allow.roles()).map(Enum::name);
        return allow.value() == Who.ROLES
                ? roles.toList()
                : java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(allow.value().name()), roles)
                        .toList();
    }

    private static void refusal(Operation operation, String status, String code) {
        if (!operation.getResponses().containsKey(status))
            operation.getResponses().addApiResponse(status, response(code));
    }

    private static ApiResponse response(String code) {
        var example = new Example().value(Map.of("type", "/problems/" + code, "title", code, "status", status(code)));
        return new ApiResponse()
                .description(code)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                        .addExamples(code, example)));
    }

    private static int status(String code) {
        return switch (code) {
            case "platform.sign-in-needed" -> 401;
            case "platform.forbidden", "platform.step-up-required" -> 403;
            case "platform.not-found" -> 404;
            default -> 422;
        };
    }

    private static Schema<?> problem() {
        var field = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("A refusal (RFC 9457)")
                .addProperty("type", new StringSchema().description("/problems/ and the stable code"))
                .addProperty("title", new StringSchema().description("the stable code"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("a sentence in the caller's language"))
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "stepUp",
                        new StringSchema()
                                .description(
                                        "with platform.step-up-required: where to show a proof before trying again"))
                .addProperty(
                        "ways", new ArraySchema().items(new StringSchema()).description("what such a proof is made of"))
                .addProperty("errors", new ArraySchema().items(field).description("every wrong field"));
    }
}

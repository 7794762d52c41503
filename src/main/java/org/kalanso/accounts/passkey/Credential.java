package org.kalanso.accounts.passkey;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser's {@code PublicKeyCredential.toJSON()} says: every value in base64url. Of a new key it holds
 * {@code attestationObject}, of one that signs {@code authenticatorData}, {@code signature} and {@code userHandle}.
 */
public record Credential(@Nullable String id, @Nullable Response response) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The device's own words. */
    public record Response(
            @Nullable String clientDataJSON,
            @Nullable String attestationObject,
            @Nullable List<String> transports,
            @Nullable String authenticatorData,
            @Nullable String signature,
            @Nullable String userHandle) {}

    /** @throws org.kalanso.platform.problem.Problem 401 when it is none */
    static Credential read(@Nullable String json) {
        try {
            return Objects.requireNonNull(JSON.readValue(json == null ? "{}" : json, Credential.class));
        } catch (JacksonException | NullPointerException garbled) {
            throw AccountsProblem.passkeyRefused();
        }
    }

    /** As {@link #read} reads it. */
    public String write() {
        return JSON.writeValueAsString(this);
    }

    byte[] rawId() {
        return bytes(id);
    }

    byte[] clientData() {
        return bytes(said().clientDataJSON());
    }

    /** What was asked to be signed, as the device says; the library compares what lies around it. */
    byte[] challenge() {
        try {
            return bytes(JSON.readTree(clientData()).path("challenge").asString());
        } catch (JacksonException garbled) {
            throw AccountsProblem.passkeyRefused();
        }
    }

    Response said() {
        if (response == null) throw AccountsProblem.passkeyRefused();
        return response;
    }

    static byte[] bytes(@Nullable String base64) {
        try {
            if (base64 == null || base64.isEmpty()) throw AccountsProblem.passkeyRefused();
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException garbled) {
            throw AccountsProblem.passkeyRefused();
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.kalanso.notifications.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.kalanso.platform.installation.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service account as Google gives it in a file; never in a log. */
record FcmAccount(String project, String email, String keyId, PrivateKey key, String tokenAddress) {
    @Override
    public String toString() {
        return "FcmAccount[" + project + "]";
    }

    /** @throws CannotStart where the file is not such an account */
    static FcmAccount read(String file, JsonMapper json) {
        try {
            JsonNode said = json.readTree(Files.readString(Path.of(file)));
            return new FcmAccount(
                    text(said, "project_id"),
                    text(said, "client_email"),
                    said.path("private_key_id").asString(""),
                    key(text(said, "private_key")),
                    text(said, "token_uri"));
        } catch (IOException | JacksonException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw CannotStart.settingUnreadable("kalanso.fcm.account", file);
        }
    }

    private static String text(JsonNode said, String field) {
        String text = said.path(field).asString("");
        if (text.isEmpty()) throw new IllegalArgumentException(field);
        return text;
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String bare = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(bare)));
    }
}

package org.kalanso.computerroom.code;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.seal.SecretBox;
import org.springframework.stereotype.Component;

/**
 * Codes as they are stored: a keyed hash by which one is found, so that a stolen table opens nothing, and the code itself
 * hidden, so that the operator can look it up once more.
 */
@Component
public class Codes {
    private final SecretKeySpec finding;
    private final SecretBox hiding;

    Codes(MasterKey master) {
        finding = new SecretKeySpec(master.derive("computerroom.codes"), "HmacSHA256");
        hiding = SecretBox.of(master.derive("computerroom.codes.shown"));
    }

    /** @param sold eight signs instead of six */
    public AccessCode fresh(boolean sold) {
        return AccessCode.fresh(sold ? AccessCode.SOLD : AccessCode.GIVEN);
    }

    /** By which it is found again. */
    public byte[] key(AccessCode code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(finding);
            return mac.doFinal(code.text().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] hidden(AccessCode code, UUID session) {
        return hiding.hide(code.text().getBytes(StandardCharsets.UTF_8), label(session));
    }

    public AccessCode shown(byte[] box, UUID session) {
        return new AccessCode(new String(hiding.open(box, label(session)), StandardCharsets.UTF_8));
    }

    private static byte[] label(UUID session) {
        return session.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package org.kalanso.school.guardiancode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.stereotype.Component;

/** Makes codes, reads what people type, and hashes: 40 random bits want a key, or a copied table is tried out in minutes. */
@Component
class CodeSigns {
    static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SecretKeySpec key;

    CodeSigns(MasterKey master) {
        key = new SecretKeySpec(master.derive("guardian-codes"), "HmacSHA256");
    }

    static String make() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.toString();
    }

    /** Two groups of four, as it is printed. */
    static String shown(String code) {
        return code.substring(0, LENGTH / 2) + " " + code.substring(LENGTH / 2);
    }

    /** What was meant: case, spaces and dashes don't count. @return null where it can't be a code */
    static @Nullable String read(@Nullable String typed) {
        if (typed == null) return null;
        String code = typed.replaceAll("[\\s\\u00a0\\u202f-]+", "").toUpperCase(Locale.ROOT);
        return code.length() == LENGTH && code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0) ? code : null;
    }

    byte[] hash(String code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(code.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

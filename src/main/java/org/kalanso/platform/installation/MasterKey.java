package org.kalanso.platform.installation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one secret from which every other key of the installation is derived (signing of sign-ins, seals of report cards,
 * …). Losing it makes every printed seal unverifiable: it belongs in the backup.
 */
public final class MasterKey {
    private static final int BYTES = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * From {@code KALANSO_MASTER_KEY} (64 hexadecimal digits) where it is set, else from {@code secrets/master.key}, made at
     * the first start.
     */
    public static MasterKey of(Settings settings, Secrets secrets) {
        return settings.find("kalanso.master.key")
                .map(MasterKey::parse)
                .orElseGet(() -> new MasterKey(secrets.bytes("master.key", BYTES)));
    }

    /** @param secret 32 bytes */
    public static MasterKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("A master key has " + BYTES + " bytes");
        }
        return new MasterKey(secret.clone());
    }

    private static MasterKey parse(String hex) {
        try {
            return of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            // Never repeat the value: it is nearly the secret.
            throw CannotStart.settingUnreadable("KALANSO_MASTER_KEY", "…");
        }
    }

    /**
     * A key of 32 bytes for one purpose (HKDF-SHA256). The same purpose always gives the same key; keys of two purposes say
     * nothing about each other.
     */
    public byte[] derive(String purpose) {
        try {
            HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is missing from this Java", e);
        }
    }
}

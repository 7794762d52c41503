package org.kalanso.accounts.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.stereotype.Component;

/** Ten codes on paper: two groups of five, in letters and digits that nobody mistakes for each other (about 49 bits). */
@Component
public class RecoveryCodes {
    static final int HOW_MANY = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FactorStore store;
    private final SecretKeySpec key;

    RecoveryCodes(FactorStore store, MasterKey key) {
        this.store = store;
        this.key = new SecretKeySpec(key.derive("accounts.recovery-code"), "HmacSHA256");
    }

    /** New ones for the person; those before open nothing any more. @return told once, kept as hashes */
    public List<String> renew(PersonId person) {
        List<String> codes = IntStream.range(0, HOW_MANY)
                .mapToObj(i -> group() + "-" + group())
                .toList();
        store.replaceCodes(
                person, codes.stream().map(code -> hash(person, code)).toList());
        return codes;
    }

    /** A factor was taken off: without another one the codes are nothing. */
    public void endWithoutFactor(PersonId person) {
        store.clearCodesWithoutFactor(person);
    }

    boolean use(PersonId person, String typed) {
        return store.useCode(person, hash(person, typed));
    }

    private static String group() {
        var group = new StringBuilder();
        for (int i = 0; i < GROUP; i++) group.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return group.toString();
    }

    /** Spaces, hyphens and case don't count: they are typed from paper. */
    private byte[] hash(PersonId person, String code) {
        String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((person + ":" + plain).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.kalanso.accounts.secret;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP's first choice). The native library is twice as fast as Java and keeps
 * its memory off the heap; where it can't be loaded, Bouncy Castle does the same work. Both write the same hashes.
 */
final class Argon2 extends AbstractValidatingPasswordEncoder {
    static final int MEMORY_KIB = 19 * 1024;
    static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final String PARAMETERS = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";

    private final Argon2Advanced library;

    private Argon2(Argon2Advanced library) {
        this.library = library;
    }

    static PasswordEncoder fastest() {
        try {
            var argon2 = new Argon2(Argon2Factory.createAdvanced(Argon2Factory.Argon2Types.ARGON2id, SALT, LENGTH));
            argon2.encode("does it work here?");
            return argon2;
        } catch (UnsatisfiedLinkError | NoClassDefFoundError missing) {
            return inJava();
        }
    }

    static PasswordEncoder inJava() {
        return new Argon2PasswordEncoder(SALT, LENGTH, 1, MEMORY_KIB, PASSES);
    }

    @Override
    protected String encodeNonNullPassword(String secret) {
        return library.hash(PASSES, MEMORY_KIB, 1, bytes(secret));
    }

    @Override
    protected boolean matchesNonNull(String secret, String hash) {
        return library.verify(hash, bytes(secret));
    }

    @Override
    protected boolean upgradeEncodingNonNull(String hash) {
        return !hash.startsWith(PARAMETERS);
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}

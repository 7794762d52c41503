package org.kalanso.accounts.secret;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes secrets, at most as many at once as there are cores. The work has threads of its own, because native code would
 * hold the few carriers of all virtual threads; whoever finds the short queue full is asked to come back.
 */
@Component
public class SecretHasher {
    private static final int WAITING = 100;

    private final PasswordEncoder encoder = Argon2.fastest();
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            cores,
            cores,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("secrets-", 0).factory());
    /** Compared with when there is nobody: an unknown name costs the same time as a known one. */
    private final String nobody = encoder.encode("nobody has this secret");

    /** @throws org.kalanso.platform.problem.Problem 429 when too many are waiting */
    public String hash(String secret) {
        return inTurn(() -> encoder.encode(secret));
    }

    /** @param hash null when there is none to compare with: the same work is done, the answer is no */
    public boolean matches(String secret, @Nullable String hash) {
        return inTurn(() -> {
            boolean same = encoder.matches(secret, hash == null ? nobody : hash);
            return same && hash != null;
        });
    }

    /** Was it made with weaker parameters than today's? */
    public boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Many at once, for a class of slips: beside the queue, so that sign-ins go on meanwhile. */
    public List<String> hashAll(Collection<String> secrets) {
        try (ExecutorService hands = Executors.newFixedThreadPool(cores)) {
            List<Future<String>> hashes = secrets.stream()
                    .map(secret -> hands.submit(() -> encoder.encode(secret)))
                    .toList();
            return hashes.stream().map(SecretHasher::result).toList();
        }
    }

    private <T> T inTurn(Callable<T> work) {
        try {
            return result(workers.submit(work));
        } catch (RejectedExecutionException full) {
            throw AccountsProblem.busy();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}

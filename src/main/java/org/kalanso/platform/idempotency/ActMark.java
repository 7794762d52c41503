package org.kalanso.platform.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Marks the claim of the request that this thread answers in the very transaction that does its work. */
@Component
class ActMark implements TransactionExecutionListener {
    private final ThreadLocal<@Nullable KeyClaim> current = new ThreadLocal<>();
    private final KeyStore store;

    /** @param store lazily: it needs the transaction manager that this listens to */
    ActMark(@Lazy KeyStore store) {
        this.store = store;
    }

    void begin(KeyClaim claim) {
        current.set(claim);
    }

    void end() {
        current.remove();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        KeyClaim claim = current.get();
        if (claim != null && !transaction.isReadOnly()) store.acted(claim);
    }
}

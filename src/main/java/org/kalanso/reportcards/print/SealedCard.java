package org.kalanso.reportcards.print;

import java.util.List;
import java.util.UUID;
import org.kalanso.platform.seal.SealedKind;
import org.springframework.stereotype.Component;

/** Tells the verification page what a report card's seal says and which version is the newest. */
@Component
class SealedCard implements SealedKind {
    static final int CODE = 1;

    private final PrintStore store;

    SealedCard(PrintStore store) {
        this.store = store;
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public String name() {
        return "seal.report-card";
    }

    @Override
    public List<String> fields() {
        return List.of(
                "seal.field.school",
                "seal.field.matricule",
                "seal.field.initials",
                "seal.field.period",
                "seal.field.average",
                "seal.field.rank");
    }

    @Override
    public Standing standing(UUID document) {
        return store.standing(document);
    }
}

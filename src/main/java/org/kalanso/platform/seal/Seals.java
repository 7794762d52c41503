package org.kalanso.platform.seal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kalanso.platform.seal.SealedKind.Standing;
import org.kalanso.platform.seal.Verdict.Authentic;
import org.kalanso.platform.seal.Verdict.Reason;
import org.kalanso.platform.seal.Verdict.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Signs what a paper says, and tells whoever shows a paper whether it is genuine. */
@Service
public class Seals {
    private final SealKeys keys;
    private final SealKeyStore store;
    private final SealAddress address;
    private final ObjectProvider<SealedKind> kinds;

    Seals(SealKeys keys, SealKeyStore store, SealAddress address, ObjectProvider<SealedKind> kinds) {
        this.keys = keys;
        this.store = store;
        this.address = address;
        this.kinds = kinds;
    }

    /** The signed text to keep with the document: some 200 to 300 characters of 0–9, A–Z and {@code - $ + . /}. */
    public String seal(Seal seal) {
        var signer = keys.signer();
        byte[] body = SignedSeal.body(signer.keyId(), seal);
        byte[] signature = Ed25519.sign(signer.secret(), SignedSeal.toSign(body));
        return new SignedSeal(signer.keyId(), seal, body, signature).text();
    }

    /** What the QR picture of the paper holds: the address of the verification page with the seal behind the {@code #}. */
    public String picture(String seal) {
        return address.before() + seal;
    }

    /** @param shown a seal, the whole text of the picture, or either with blanks and line breaks from copying */
    public Verdict verify(String shown) {
        SignedSeal signed;
        try {
            signed = SignedSeal.read(bare(shown));
        } catch (Unreadable e) {
            return new Refused(Reason.UNREADABLE);
        }
        return store.find(signed.keyId())
                .map(key -> judge(signed, key))
                .orElseGet(() -> new Refused(Reason.UNKNOWN_KEY));
    }

    Optional<SealedKind> kind(int code) {
        return kinds.stream().filter(kind -> kind.code() == code).findFirst();
    }

    List<SealedKind> allKinds() {
        return kinds.stream().toList();
    }

    private Verdict judge(SignedSeal signed, SealKey key) {
        if (!Ed25519.verify(key.open(), SignedSeal.toSign(signed.body()), signed.signature()))
            return new Refused(Reason.FORGED);
        if (key.withdrawnAt() != null) return new Refused(Reason.KEY_WITHDRAWN);
        Seal seal = signed.seal();
        if (!key.mayHaveSignedOn(seal.issuedOn())) return new Refused(Reason.WRONG_DAY);
        var kind = kind(seal.kind());
        var standing = kind.map(known -> known.standing(seal.document())).orElse(Standing.UNKNOWN);
        return new Authentic(seal, key, kind.orElse(null), standing);
    }

    private static String bare(String shown) {
        String text = shown.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return text.substring(Math.max(text.lastIndexOf('#'), text.lastIndexOf(':')) + 1);
    }
}

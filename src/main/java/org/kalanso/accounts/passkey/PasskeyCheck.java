package org.kalanso.accounts.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.accounts.AccountsProblem;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.springframework.stereotype.Component;

/**
 * What a device answered, held against what it was asked (WebAuthn level 2, 7.1 and 7.2): challenge, origin, our name,
 * signature, that its owner was verified, its count. Which make the device is of is not asked.
 */
@Component
class PasskeyCheck {
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private static final List<PublicKeyCredentialParameters> TAKEN = ALGORITHMS.stream()
            .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
            .toList();

    private static final int LONGEST_WORD = 20;
    private static final int MOST_WORDS = 6;

    /** @param copied did it count backwards, so that somebody else has the key too? */
    record Signed(long signCount, boolean backedUp, boolean copied) {}

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final RelyingParty party;

    PasskeyCheck(RelyingParty party) {
        this.party = party;
    }

    AskedForKey toMake(byte[] challenge, AskedForKey.User user, List<AskedOfKey.Known> known) {
        party.demandReady();
        return new AskedForKey(
                Credential.text(challenge),
                new AskedForKey.Party(party.id(), "Kalanso"),
                user,
                ALGORITHMS.stream()
                        .map(each -> new AskedForKey.Algorithm("public-key", each.getValue()))
                        .toList(),
                ChallengeStore.LIFE.toMillis(),
                known,
                new AskedForKey.Choice("required", true, UsePasskey.VERIFIED),
                "none");
    }

    /** @throws org.kalanso.platform.problem.Problem 401 {@code accounts.passkey-refused} */
    PasskeyStore.Row made(Credential credential, PersonId owner) {
        var said = credential.said();
        List<String> transports = words(said.transports());
        try {
            var request = new RegistrationRequest(
                    Credential.bytes(said.attestationObject()), credential.clientData(), Set.copyOf(transports));
            var data = manager.verify(request, new RegistrationParameters(asked(credential), TAKEN, true, true));
            var signed = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var key = Objects.requireNonNull(signed.getAttestedCredentialData());
            return new PasskeyStore.Row(
                    Ids.newId(),
                    owner,
                    key.getCredentialId(),
                    converter.getCborConverter().writeValueAsBytes(key.getCOSEKey()),
                    Objects.requireNonNullElse(key.getAaguid().getValue(), new UUID(0, 0)),
                    signed.getSignCount(),
                    signed.isFlagBE(),
                    signed.isFlagBS(),
                    String.join(" ", transports));
        } catch (DataConversionException | VerificationException | IllegalArgumentException wrong) {
            throw AccountsProblem.passkeyRefused();
        }
    }

    /** @throws org.kalanso.platform.problem.Problem 401 {@code accounts.passkey-refused} */
    Signed signed(Credential credential, PasskeyStore.Row row) {
        var said = credential.said();
        try {
            var data = manager.parse(new AuthenticationRequest(
                    credential.rawId(),
                    Credential.bytes(said.authenticatorData()),
                    credential.clientData(),
                    Credential.bytes(said.signature())));
            var signed = Objects.requireNonNull(data.getAuthenticatorData());
            boolean copied = false;
            try {
                manager.verify(
                        data,
                        new AuthenticationParameters(
                                asked(credential), record(row), List.of(row.credentialId()), true, true));
            } catch (MaliciousCounterValueException backwards) { // only after the signature held
                copied = true;
            }
            return new Signed(signed.getSignCount(), signed.isFlagBS(), copied);
        } catch (DataConversionException | VerificationException | IllegalArgumentException wrong) {
            throw AccountsProblem.passkeyRefused();
        }
    }

    /** That the challenge was ours is known: it was taken from those that wait. */
    private ServerProperty asked(Credential credential) {
        return new ServerProperty(new Origin(party.origin()), party.id(), new DefaultChallenge(credential.challenge()));
    }

    private CredentialRecordImpl record(PasskeyStore.Row row) {
        COSEKey key = Objects.requireNonNull(converter.getCborConverter().readValue(row.publicKey(), COSEKey.class));
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                row.backupEligible(),
                row.backedUp(),
                row.signCount(),
                new AttestedCredentialData(new AAGUID(row.aaguid()), row.credentialId(), key),
                null,
                null,
                null,
                null);
    }

    /** What the browser calls the ways to reach the device, such as {@code internal usb}; anything else is left out. */
    private static List<String> words(@Nullable List<String> transports) {
        if (transports == null) return List.of();
        return transports.stream()
                .filter(word -> word != null && word.matches("[a-z-]{1," + LONGEST_WORD + "}"))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}

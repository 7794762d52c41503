package org.kalanso.notifications.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Keys on P-256 as Web Push writes them: a point as 65 bytes beginning with 4, a secret as 32. */
final class Curve {
    private static final String NAME = "secp256r1";
    static final int POINT = 65;
    private static final int PART = 32;

    private Curve() {}

    static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(NAME));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(ECPublicKey key) {
        var bytes = new byte[POINT];
        bytes[0] = 4;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 1 + PART);
        return bytes;
    }

    static byte[] bytes(ECPrivateKey key) {
        var bytes = new byte[PART];
        put(key.getS(), bytes, 0);
        return bytes;
    }

    /** @throws IllegalArgumentException for what is no point of the curve: such a key could give secrets away */
    static ECPublicKey open(byte[] bytes) {
        if (bytes.length != POINT || bytes[0] != 4) throw new IllegalArgumentException("not a point");
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + PART));
        var y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + PART, POINT));
        ECParameterSpec curve = parameters();
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger right = x.modPow(BigInteger.valueOf(3), p)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB())
                .mod(p);
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0 || !y.multiply(y).mod(p).equals(right))
            throw new IllegalArgumentException("not on the curve");
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static ECPrivateKey secret(byte[] bytes) {
        try {
            return (ECPrivateKey) KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes), parameters()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ECParameterSpec parameters() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(NAME));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - PART);
        int length = bytes.length - from;
        System.arraycopy(bytes, from, into, at + PART - length, length);
    }
}

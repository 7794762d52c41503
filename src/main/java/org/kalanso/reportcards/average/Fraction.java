package org.kalanso.reportcards.average;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;

/**
 * An exact number, always in lowest terms with a positive denominator. Thirds stay thirds: averages are never computed
 * with binary floats, and decimals appear only where a rule says to round.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** @throws ArithmeticException when the denominator is zero */
    public Fraction {
        if (denominator.signum() == 0) throw new ArithmeticException("a fraction of nothing");
        var common = numerator.gcd(denominator);
        if (denominator.signum() < 0) common = common.negate();
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    public static Fraction of(BigDecimal value) {
        return value.scale() <= 0
                ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    public static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** What {@link #toString} wrote. */
    static Fraction read(String text) {
        var parts = text.split("/", 2);
        return new Fraction(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
    }

    public Fraction plus(Fraction other) {
        if (denominator.equals(other.denominator)) return new Fraction(numerator.add(other.numerator), denominator);
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** The nearest multiple of {@code step} in the given direction, with at least two decimals: 13.1, half-up → 13.10. */
    public BigDecimal round(BigDecimal step, RoundingMode mode) {
        var steps = dividedBy(of(step));
        var whole = new BigDecimal(steps.numerator).divide(new BigDecimal(steps.denominator), 0, mode);
        var rounded = whole.multiply(step);
        return rounded.scale() < 2 ? rounded.setScale(2) : rounded;
    }

    public Fraction max(Fraction other) {
        return BinaryOperator.<Fraction>maxBy(Fraction::compareTo).apply(this, other);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As a person writes it: {@code 53/4}, or {@code 13} when it is whole. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}

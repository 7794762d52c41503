package org.kalanso.school.roster;

import java.util.function.BiFunction;

/** A value of a difference as people read it: programs get days as ISO dates, and true and false. */
public final class DifferenceText {
    private DifferenceText() {}

    /** @param sentences gives the sentence of a message key with its arguments */
    public static String of(String field, String value, BiFunction<String, Object[], String> sentences) {
        if (field.equals(Change.Field.REPEATER.name()))
            return sentences.apply("roster." + (value.equals("true") ? "yes" : "no"), new Object[0]);
        return field.equals(Change.Field.BORN.name()) ? day(value) : value;
    }

    /** As day/month/year; a year alone stays one. */
    public static String day(String iso) {
        return iso.replaceFirst("^(\\d{4})-(\\d\\d)-(\\d\\d)$", "$3/$2/$1");
    }
}

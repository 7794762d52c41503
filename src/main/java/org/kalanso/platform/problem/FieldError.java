package org.kalanso.platform.problem;

/**
 * One wrong field.
 *
 * @param field the field's name as the caller sent it
 * @param code short and stable; its sentence is the message {@code problem.<code>} with a dot in the code (a module's
 *     own), {@code problem.field.<code>} without ({@code required}, {@code too-long}, {@code taken} …)
 * @param args what the sentence names
 */
public record FieldError(String field, String code, Object... args) {
    public String messageKey() {
        return code.indexOf('.') < 0 ? "problem.field." + code : "problem." + code;
    }
}

package org.kalanso.school.slip;

/**
 * One strip.
 *
 * @param matricule what the pupil types to sign in
 * @param pin six digits, shown in two groups of three
 */
public record Slip(String name, String className, String matricule, String pin) {
    public String pinInGroups() {
        return pin.substring(0, 3) + " " + pin.substring(3);
    }
}

package org.kalanso.school.slips;

/** One strip. @param pin six digits, for paper only */
public record Slip(String name, String matricule, String className, String pin) {
    /** In two groups of three: copied without a mistake. */
    public String spacedPin() {
        return pin.substring(0, 3) + " " + pin.substring(3);
    }

    @Override
    public String toString() {
        return "Slip[" + matricule + "]";
    }
}

package org.kalanso.school.student;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.school.ClassId;
import org.kalanso.school.StudentId;

/** A pupil with everything the school keeps about them. */
public record StudentDetail(
        StudentId id,
        PersonId person,
        @Nullable String matricule,
        String familyName,
        String givenNames,
        @Nullable String sex,
        @Nullable LocalDate bornOn,
        @Nullable Integer bornYear,
        String bornAt,
        @Nullable LocalDate admittedOn,
        String emergencyName,
        String emergencyPhone,
        String emergencyRelation,
        @Nullable ClassId classId,
        @Nullable String className,
        int version,
        List<Identifier> identifiers,
        List<Enrolment> enrolments) {

    public String name() {
        return givenNames.isEmpty() ? familyName : familyName + " " + givenNames;
    }

    StudentDetail with(List<Identifier> numbers, List<Enrolment> stays) {
        return new StudentDetail(
                id,
                person,
                matricule,
                familyName,
                givenNames,
                sex,
                bornOn,
                bornYear,
                bornAt,
                admittedOn,
                emergencyName,
                emergencyPhone,
                emergencyRelation,
                classId,
                className,
                version,
                numbers,
                stays);
    }

    /** A number the pupil is known by; {@code SCHOOL} issues the school's own matricule. */
    public record Identifier(
            UUID id,
            String issuer,
            String value,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** A stay in a class; the newest first. */
    public record Enrolment(
            UUID id,
            ClassId classId,
            String className,
            String year,
            @Nullable Integer roll,
            boolean repeater,
            State state,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        /** How the stay is. */
        public enum State {
            ACTIVE,
            TRANSFERRED,
            LEFT
        }
    }
}

package org.kalanso.school.guardian;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.GuardianId;

/**
 * A guardian in a list.
 *
 * @param phone E.164; null where none is valid
 * @param children names of the pupils they answer for, by name, joined by commas; may be empty
 * @param pupils how many these are
 * @param toConfirm how many of the links the school has not confirmed yet
 */
public record GuardianRow(
        GuardianId id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        String children,
        int pupils,
        int toConfirm,
        @JsonIgnore String nameKey) {}

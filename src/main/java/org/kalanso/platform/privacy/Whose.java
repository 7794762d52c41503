package org.kalanso.platform.privacy;

import org.jspecify.annotations.Nullable;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;

/** Whose data. @param school only what this school keeps; null = everything, in every school and in none */
public record Whose(PersonId person, @Nullable SchoolId school) {}

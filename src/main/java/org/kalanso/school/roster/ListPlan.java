package org.kalanso.school.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.school.rosterfile.Issue;

/** A list compared with what the school has: what is new, what stays as it is, what changes. */
interface ListPlan {
    /** Of a list that is compared with nothing: one of marks. */
    ListPlan NONE = new ListPlan() {
        @Override
        public int created() {
            return 0;
        }

        @Override
        public int changed() {
            return 0;
        }

        @Override
        public int unchanged() {
            return 0;
        }

        @Override
        public List<Issue> issues() {
            return List.of();
        }

        @Override
        public List<Difference> differences() {
            return List.of();
        }
    };

    /** Pupils, teachers or coefficients that the list brings. */
    int created();

    int changed();

    int unchanged();

    /** Found only by comparing. */
    List<Issue> issues();

    /** In the order of the list. */
    List<Difference> differences();

    /**
     * @param sheet null in a text file
     * @param number matricule, staff number or subject code; null where there is none
     * @param name of the pupil, the teacher or the subject with its level
     */
    record Difference(
            @Nullable String sheet, int row, @Nullable String number, String name, Change change) {}
}

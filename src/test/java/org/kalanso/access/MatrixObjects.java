package org.kalanso.access;

import java.util.Map;

/**
 * A test component of a module that makes, in a school, one of each thing its addresses name: {@code class → id}. The matrix
 * asks for the actors' own school and for one to which none of them belongs, and tries those things on everybody.
 */
public interface MatrixObjects {
    Map<String, String> in(OneSchool school);
}

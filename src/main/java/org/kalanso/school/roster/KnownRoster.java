package org.kalanso.school.roster;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the school has already, as a list is compared with it.
 *
 * @param byMatricule pupils by the normal form of their matricule
 * @param byRow pupils who came without one, by the remembered row
 * @param guardians by {@link KnownGuardian#identity}
 * @param levels their keys; empty where there is no school yet, then every class is possible
 * @param classes ids by the key of their name, of the active year
 */
record KnownRoster(
        Map<String, KnownPupil> byMatricule,
        Map<String, KnownPupil> byRow,
        Map<String, KnownGuardian> guardians,
        Set<String> levels,
        Map<String, UUID> classes) {
    static final KnownRoster EMPTY = new KnownRoster(Map.of(), Map.of(), Map.of(), Set.of(), Map.of());
}

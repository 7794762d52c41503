package org.kalanso.audit.chain;

import java.util.List;

/**
 * What a verification found.
 *
 * @param ends where each chain ends now
 * @param sealed entries that were verified
 * @param loose committed entries that hang in no chain yet: right after an act, or while the program is off
 * @param looseIds which these are: the first thousand, by id
 * @param faults the first thousand
 */
public record ChainReport(List<Standing> ends, long sealed, long loose, List<Long> looseIds, List<Fault> faults) {
    public boolean isWhole() {
        return faults.isEmpty();
    }
}

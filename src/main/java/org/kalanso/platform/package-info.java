/**
 * What every module stands on and no school would name: ids, refusals, who may do what, the web frame, jobs, seals,
 * spreadsheets, and the interfaces through which engines are fed.
 *
 * <ol>
 *   <li>Platform knows no other module.
 *   <li>It gets a class only when three modules need it.
 *   <li>Modules feed the engines (journal, home page, search, jobs) by implementing an interface that stands here.
 * </ol>
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.kalanso.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

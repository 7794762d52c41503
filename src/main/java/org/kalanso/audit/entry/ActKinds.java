package org.kalanso.audit.entry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.audit.ActKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of acts that modules name. */
@Component
class ActKinds {
    private final ObjectProvider<ActKind.All> modules;

    ActKinds(ObjectProvider<ActKind.All> modules) {
        this.modules = modules;
    }

    List<ActKind> all() {
        return modules.orderedStream()
                .map(ActKind.All::kinds)
                .flatMap(Collection::stream)
                .toList();
    }

    Optional<ActKind> of(String act) {
        return all().stream().filter(kind -> kind.acts().contains(act)).findFirst();
    }

    /** The acts of a kind; empty where none was asked for. A kind that nobody knows has an act that never was. */
    Set<String> acts(@Nullable String name) {
        if (name == null || name.isBlank()) return Set.of();
        return all().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .map(ActKind::acts)
                .orElse(Set.of("none.known"));
    }
}

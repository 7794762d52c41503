package org.kalanso.computerroom.tariff;

import static org.kalanso.platform.access.Role.HEAD;
import static org.kalanso.platform.access.Role.MANAGER;
import static org.kalanso.platform.access.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Allow;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tariffs")
@Tag(name = "tariffs")
class TariffApi {
    private final TariffStore store;
    private final KeepTariff keep;

    TariffApi(TariffStore store, KeepTariff keep) {
        this.store = store;
        this.keep = keep;
    }

    record Money(String amount, String currency) {}

    record TariffView(UUID id, String name, int minutes, Money price, int version) {
        static TariffView of(Tariff tariff) {
            return new TariffView(
                    tariff.id(),
                    tariff.name(),
                    tariff.minutes(),
                    new Money(tariff.price().toPlainString(), tariff.currency()),
                    tariff.version());
        }
    }

    record Tariffs(List<TariffView> items, @Nullable String next) {}

    @GetMapping
    @Allow(roles = {HEAD, MANAGER, OPERATOR})
    @Operation(summary = "The school’s tariffs, the cheapest first")
    Tariffs all(Caller caller) {
        return new Tariffs(store.visibleTo(caller).stream().map(TariffView::of).toList(), null);
    }

    @PostMapping
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a tariff, in the school’s currency")
    ResponseEntity<TariffView> add(Caller caller, @RequestBody TariffInput input) {
        Tariff added = keep.add(caller, input);
        return Versions.made("/api/v1/tariffs", added.id(), TariffView.of(added), added.version());
    }

    @PutMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @Operation(summary = "Change one; what was sold keeps its price and length")
    ResponseEntity<TariffView> edit(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody TariffInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Tariff edited = keep.edit(caller, id, input, Versions.expected(ifMatch));
        return Versions.shown(TariffView.of(edited), edited.version());
    }

    @DeleteMapping("/{id}")
    @Allow(roles = {HEAD, MANAGER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Offer it no longer; what was sold by it stays")
    void remove(Caller caller, @PathVariable UUID id) {
        keep.remove(caller, id);
    }
}

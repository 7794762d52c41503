package org.kalanso.platform.web;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of this installation, for links that leave it; without a slash at the end. */
@Component
public class PublicAddress {
    private final String set;

    PublicAddress(@Value("${kalanso.public.url:}") String set) {
        this.set = set.strip().replaceAll("/+$", "");
    }

    /** As set by {@code KALANSO_PUBLIC_URL}. Letters asked for by strangers use this one only: a request's host can be made up. */
    public Optional<String> known() {
        return set.isEmpty() ? Optional.empty() : Optional.of(set);
    }

    /** The one that is set, else the one by which the present request came. */
    public String here() {
        return known().orElseGet(() ->
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }
}

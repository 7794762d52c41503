package org.kalanso.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.access.Role;
import org.kalanso.platform.ids.PersonId;

class FramePartsTest {
    @Test
    void a_person_without_a_picture_has_the_letters_of_the_first_and_last_name() {
        assertThat(Initials.of("Mariama Ciré N’Diaye-Diallo")).isEqualTo("MD");
        assertThat(Initials.of("  Émile ")).isEqualTo("É");
        assertThat(Initials.of("EYENGA")).isEqualTo("E");
    }

    @Test
    void only_addresses_of_this_installation_are_followed() {
        assertThat(LocalPath.orHome("/classes/7e?tab=1")).isEqualTo("/classes/7e?tab=1");
        for (String elsewhere :
                List.of("https://example.org", "//example.org", "/\\example.org", "classes", "", "/a\nb"))
            assertThat(LocalPath.orHome(elsewhere)).isEqualTo("/");
        assertThat(LocalPath.orHome(null)).isEqualTo("/");
    }

    @Test
    void a_toast_that_is_not_ours_says_nothing() {
        assertThat(Toast.read("%%%")).isNull();
        assertThat(Toast.read("YQ")).isNull();
    }

    @Test
    void a_phone_shows_four_places_and_more_when_there_are_more_than_five() {
        var places = List.of(
                Place.of("f", "book", "/f", 6),
                Place.of("a", "home", "/", 1),
                Place.of("b", "book", "/b", 2),
                Place.of("c", "book", "/b/c", 3),
                Place.of("d", "book", "/d", 4),
                Place.of("e", "book", "/e", 5),
                Place.of("heads", "book", "/heads", 0, Role.HEAD));

        var spots = Frame.spots(places, teacher(), "/b/c/12");

        assertThat(spots).extracting(Frame.Spot::label).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(spots)
                .filteredOn(Frame.Spot::current)
                .extracting(Frame.Spot::label)
                .containsExactly("c");
        assertThat(spots).filteredOn(Frame.Spot::onPhone).hasSize(4);
        assertThat(new Frame(spots, null, List.of(), 0, null).hasMorePlaces()).isTrue();
    }

    private static Caller teacher() {
        return new Caller(
                new PersonId(UUID.randomUUID()),
                "Aïssatou Barry",
                null,
                Set.of(Role.TEACHER),
                false,
                Locale.FRENCH,
                UUID.randomUUID());
    }
}

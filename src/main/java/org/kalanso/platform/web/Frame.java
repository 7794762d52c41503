package org.kalanso.platform.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;

/**
 * What stands around a page: the menu's places, the school, the notices that wait.
 *
 * @param places those open to the reader, in order
 * @param others the reader's other schools, id and name
 * @param visitUntil when a visit of the school ends; null for who is at home
 */
public record Frame(
        List<Spot> places,
        @Nullable Where where,
        List<Choice> others,
        int unread,
        @Nullable Instant visitUntil) {
    /** A phone's bottom bar has room for five; when there are more, the fifth is "more". */
    private static final int ON_PHONE = 5;

    /** A place as one page shows it. */
    public record Spot(Place place, boolean current, boolean onPhone) {
        public String label() {
            return place.label();
        }

        public String icon() {
            return place.icon();
        }

        public String href() {
            return place.href();
        }
    }

    public boolean hasMorePlaces() {
        return places.size() > ON_PHONE;
    }

    static List<Spot> spots(List<Place> all, Caller caller, String path) {
        List<Place> open = all.stream()
                .filter(place -> place.openTo(caller))
                .sorted(Comparator.comparingInt(Place::order).thenComparing(Place::href))
                .toList();
        Place current = open.stream()
                .filter(place -> place.holds(path))
                .max(Comparator.comparingInt(place -> place.href().length()))
                .orElse(null);
        int onPhone = open.size() > ON_PHONE ? ON_PHONE - 1 : ON_PHONE;
        return open.stream()
                .map(place -> new Spot(place, place == current, open.indexOf(place) < onPhone))
                .toList();
    }
}

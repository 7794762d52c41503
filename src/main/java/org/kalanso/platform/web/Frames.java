package org.kalanso.platform.web;

import java.util.List;
import org.kalanso.platform.access.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules for what stands around a page. */
@Component
class Frames {
    private final ObjectProvider<Place> places;
    private final ObjectProvider<Whereabouts> whereabouts;
    private final ObjectProvider<OtherSchools> schools;
    private final ObjectProvider<UnreadNotices> notices;
    private final ObjectProvider<Visiting> visiting;

    Frames(
            ObjectProvider<Place> places,
            ObjectProvider<Whereabouts> whereabouts,
            ObjectProvider<OtherSchools> schools,
            ObjectProvider<UnreadNotices> notices,
            ObjectProvider<Visiting> visiting) {
        this.places = places;
        this.whereabouts = whereabouts;
        this.schools = schools;
        this.notices = notices;
        this.visiting = visiting;
    }

    Frame of(Caller caller, String path) {
        List<Place> all = places.stream().toList();
        var where = whereabouts.getIfAvailable();
        var others = schools.getIfAvailable();
        var unread = notices.getIfAvailable();
        var visit = visiting.getIfAvailable();
        return new Frame(
                Frame.spots(all, caller, path),
                where == null ? null : where.of(caller),
                others == null ? List.of() : others.of(caller),
                unread == null ? 0 : unread.of(caller),
                visit == null ? null : visit.until(caller));
    }
}

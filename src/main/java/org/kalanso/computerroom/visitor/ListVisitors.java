package org.kalanso.computerroom.visitor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Pages of the list of visitors. */
@Component
public class ListVisitors {
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private final VisitorStore store;

    ListVisitors(VisitorStore store) {
        this.store = store;
    }

    public record Found(List<Visitor> visitors, @Nullable String next) {}

    Found list(Caller caller, @Nullable String q, @Nullable String cursor, @Nullable Integer limit) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) throw Problem.invalid("limit", "out-of-range", 1, MOST);
        var found = store.visibleTo(caller, q == null ? "" : q, VisitorCursor.read(cursor), most);
        if (found.size() <= most) return new Found(found, null);
        var shown = found.subList(0, most);
        return new Found(shown, VisitorCursor.of(shown.getLast()).text());
    }
}

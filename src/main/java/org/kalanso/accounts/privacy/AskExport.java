package org.kalanso.accounts.privacy;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.access.Caller;
import org.kalanso.platform.audit.Recorded;
import org.kalanso.platform.ids.Ids;
import org.kalanso.platform.ids.PersonId;
import org.kalanso.platform.ids.SchoolId;
import org.kalanso.platform.jobs.JobOrder;
import org.kalanso.platform.jobs.Jobs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks for a file of a person's data. While one waits to be fetched, there is no second. */
@Service
class AskExport {
    private final Subjects subjects;
    private final ExportStore store;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    AskExport(Subjects subjects, ExportStore store, Jobs jobs, ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.store = store;
        this.jobs = jobs;
        this.events = events;
    }

    @Transactional
    public ExportStore.Export ask(Caller caller, PersonId about, @Nullable SchoolId school) {
        var whose = subjects.exportable(caller, about, school);
        store.inTurn(caller.person());
        var open = store.open(caller.person(), about);
        if (open.isPresent()) return open.get();
        UUID id = Ids.newId();
        UUID job = jobs.start(JobOrder.by(caller, ExportData.KIND, new ExportData.Order(id)));
        store.insert(id, whose, caller.person(), job);
        events.publishEvent(new Recorded(
                whose.school(),
                caller.person(),
                "person.exported",
                "person",
                about.toString(),
                null,
                Map.of("export", id)));
        return store.visibleTo(caller.person(), id).orElseThrow();
    }
}

package org.kalanso.platform.sentry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.jspecify.annotations.Nullable;
import org.kalanso.platform.installation.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears every error of the log, as long as the program runs and a DSN is set. */
@Component
final class SentryLink implements SmartLifecycle {
    private final JsonMapper json;
    private final String dsn;
    private final String environment;
    private @Nullable Ear ear;

    SentryLink(
            JsonMapper json,
            @Value("${kalanso.sentry.dsn:}") String dsn,
            @Value("${kalanso.sentry.environment:production}") String environment) {
        this.json = json;
        this.dsn = dsn;
        this.environment = environment;
    }

    @Override
    public void start() {
        if (dsn.isBlank() || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext logging)) return;
        var address = SentryAddress.of(dsn).orElseThrow(() -> CannotStart.settingUnreadable("KALANSO_SENTRY_DSN", "…"));
        Ear made = new Ear(new SentryEvent(json, release(), environment), new SentrySender(address));
        made.setContext(logging);
        made.setName("sentry");
        made.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(made);
        ear = made;
    }

    private static String release() {
        String version = SentryLink.class.getPackage().getImplementationVersion();
        return "kalanso@" + (version == null ? "sources" : version);
    }

    @Override
    public void stop() {
        Ear hearing = ear;
        ear = null;
        if (hearing == null) return;
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging)
            logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(hearing);
        hearing.stop();
    }

    @Override
    public boolean isRunning() {
        return ear != null;
    }

    /** First to begin and last to end: what goes wrong at either end is told too. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** Errors only; in the thread of whoever logs nothing but the envelope is made. */
    static final class Ear extends AppenderBase<ILoggingEvent> {
        private final SentryEvent events;
        private final SentrySender sender;

        Ear(SentryEvent events, SentrySender sender) {
            this.events = events;
            this.sender = sender;
        }

        @Override
        protected void append(ILoggingEvent logged) {
            if (logged.getLevel().isGreaterOrEqual(Level.ERROR)) sender.offer(events.envelope(logged));
        }

        @Override
        public void stop() {
            super.stop();
            sender.close();
        }
    }
}

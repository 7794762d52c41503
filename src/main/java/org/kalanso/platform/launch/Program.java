package org.kalanso.platform.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.MasterKey;
import org.kalanso.platform.installation.Settings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The web application on an installation whose database answers and is migrated.
 *
 * @param application the class Spring begins with
 */
public record Program(Class<?> application, Installation installation, RunningDatabase database) {
    /**
     * Starts it. Every module finds the {@link Installation}'s folder, settings and master key as beans; Spring closes the
     * database last.
     */
    public ConfigurableApplicationContext start(WebAddress address) {
        return start(address, installation.folder().programLog(), beans -> {});
    }

    /**
     * @param log of its own where another program writes to the usual one
     * @param more registers beans that stand in for the usual ones
     */
    ConfigurableApplicationContext start(WebAddress address, Path log, Consumer<GenericApplicationContext> more) {
        SpringApplication spring = new SpringApplication(application);
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) this::registerBeans);
        spring.addInitializers((ApplicationContextInitializer<GenericApplicationContext>) more::accept);
        Map<String, Object> settings =
                new LinkedHashMap<>(installation.settings().all());
        settings.putAll(MailServer.properties(installation.settings()));
        settings.putAll(ReverseProxy.properties(installation.settings()));
        spring.setDefaultProperties(settings);
        try {
            return spring.run(
                    "--server.port=" + address.port(),
                    "--server.address=" + address.host(),
                    "--logging.file.name=" + log);
        } catch (RuntimeException | Error failure) {
            database.close();
            throw asRefusal(failure, address);
        }
    }

    private void registerBeans(GenericApplicationContext context) {
        context.registerBean(DataFolder.class, installation::folder);
        context.registerBean(Settings.class, installation::settings);
        context.registerBean(MasterKey.class, installation::masterKey);
        context.registerBean(
                "runningDatabase", RunningDatabase.class, () -> database, bean -> bean.setDestroyMethodName("close"));
    }

    private CannotStart asRefusal(Throwable failure, WebAddress address) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
            if (cause instanceof CannotStart refusal) {
                return refusal;
            }
            if (cause instanceof PortInUseException) {
                return CannotStart.portTaken(address.host(), address.port());
            }
        }
        return CannotStart.programFault(
                last.getClass().getSimpleName(), installation.folder().programLog());
    }
}

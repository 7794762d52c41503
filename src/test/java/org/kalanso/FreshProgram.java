package org.kalanso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.MasterKey;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The program on an empty database of its own, in this JVM: for the few tests that need that there is no school yet. It knows
 * its own address, as an installation does that was told {@code KALANSO_PUBLIC_URL}.
 */
public final class FreshProgram implements AutoCloseable {
    private final DataFolder folder;
    private final RunningDatabase database;
    private final boolean first;
    private final ConfigurableApplicationContext context;
    private final MovableClock clock = new MovableClock();
    private final String address;

    private FreshProgram(DataFolder folder, RunningDatabase database, boolean first) {
        this.folder = folder;
        this.database = database;
        this.first = first;
        int port = freePort();
        address = "http://localhost:" + port;
        context = new SpringApplicationBuilder(Kalanso.class)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) beans -> {
                    beans.registerBean(DataFolder.class, () -> folder);
                    beans.registerBean(MasterKey.class, () -> MasterKey.of(new byte[32]));
                    beans.registerBean(
                            "runningDatabase",
                            RunningDatabase.class,
                            () -> database,
                            bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(MovableClock.class, () -> clock, bean -> bean.setPrimary(true));
                })
                .run("--server.port=" + port, "--kalanso.public.url=" + address);
    }

    public static FreshProgram start() {
        // the migrations' own chatter, before Spring has set up logging
        LoggingSystem.get(FreshProgram.class.getClassLoader()).beforeInitialize();
        DataFolder folder = TestDatabase.freshFolder();
        RunningDatabase database = TestDatabase.start(folder);
        new Migrations(database.access()).run();
        return new FreshProgram(folder, database, true);
    }

    /** A second program on the same database, as on another machine. Closed before the first one. */
    public FreshProgram beside() {
        return new FreshProgram(folder, database, false);
    }

    public String address() {
        return address;
    }

    public MovableClock clock() {
        return clock;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody who is not signed in. */
    public Visitor stranger() {
        return new Visitor(address);
    }

    @Override
    public void close() {
        context.close();
        if (first) database.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

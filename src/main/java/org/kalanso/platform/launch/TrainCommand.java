package org.kalanso.platform.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kalanso.platform.database.Migrations;
import org.kalanso.platform.database.RunningDatabase;
import org.kalanso.platform.installation.DataFolder;
import org.kalanso.platform.installation.FolderLock;
import org.kalanso.platform.installation.Settings;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the program on an empty folder, opens a few pages and stops: what {@link StartCache} learns from. */
public final class TrainCommand implements Command {
    static final String NAME = "train";

    private static final List<String> PAGES = List.of("/", "/sign-in", "/verify", "/api/v1/jobs", "/nothing-here");

    private final Class<?> application;

    /** @param application the class Spring begins with */
    public TrainCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param words the folder to use */
    @Override
    public int run(List<String> words) throws IOException, InterruptedException {
        DataFolder folder = DataFolder.at(Path.of(words.getFirst())).prepare();
        FolderLock.take(folder);
        Installation installation = new Installation(folder, Settings.load(folder, Map.of(), Map.of()));
        WebAddress address = new WebAddress("localhost", freePort());
        try (RunningDatabase database = installation.startDatabase()) {
            new Migrations(database.access()).run();
            try (ConfigurableApplicationContext pages =
                    new Program(application, installation, database).start(address)) {
                open(address);
            }
        }
        return 0;
    }

    private static void open(WebAddress address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(address.url() + page)).build();
                browser.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

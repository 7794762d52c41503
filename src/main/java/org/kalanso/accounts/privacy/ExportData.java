package org.kalanso.accounts.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kalanso.platform.jobs.JobRun;
import org.kalanso.platform.jobs.JobWork;
import org.kalanso.platform.privacy.PersonalData;
import org.kalanso.platform.privacy.Whose;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what every module keeps about a person: one JSON file for each, and the files that go with it. */
@Component
class ExportData implements JobWork<ExportData.Order> {
    static final String KIND = "accounts.export";

    /** Which export. */
    record Order(UUID export) {}

    /** @param href where the file waits */
    record Done(int files, String href) {}

    private final List<PersonalData> modules;
    private final ExportStore store;
    private final JsonMapper json;

    ExportData(List<PersonalData> modules, ExportStore store, JsonMapper json) {
        this.modules = modules;
        this.store = store;
        this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Order> payload() {
        return Order.class;
    }

    @Override
    public Object run(Order order, JobRun run) {
        Whose whose = store.whose(order.export());
        run.total(modules.size());
        var bytes = new ByteArrayOutputStream();
        int files = 0;
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (PersonalData module : modules) {
                files += write(zip, module, whose);
                run.step();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.ready(order.export(), bytes.toByteArray());
        return new Done(files, "/exports/" + order.export());
    }

    private int write(ZipOutputStream zip, PersonalData module, Whose whose) throws IOException {
        put(zip, module.name() + ".json", json.writeValueAsBytes(module.collect(whose)));
        Map<String, byte[]> files = module.files(whose);
        for (var file : files.entrySet()) put(zip, module.name() + "/" + file.getKey(), file.getValue());
        return 1 + files.size();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}

package org.kalanso.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a setting comes from, and that secrets are made once and kept to their owner. */
class SettingsTest {
    @TempDir
    Path root;

    @Test
    void an_option_goes_before_a_variable_and_a_variable_before_the_file() throws IOException {
        DataFolder folder = DataFolder.at(root);
        Files.writeString(
                folder.settingsFile(), "kalanso.port=1\nkalanso.address=file\nkalanso.public.url=https://file\n");
        Settings settings = Settings.load(
                folder,
                Map.of("KALANSO_PORT", "2", "KALANSO_ADDRESS", "variable", "HOME", "/home"),
                Map.of("kalanso.port", "3"));
        assertThat(settings.get("kalanso.port", "")).isEqualTo("3");
        assertThat(settings.get("kalanso.address", "")).isEqualTo("variable");
        assertThat(settings.get("kalanso.public.url", "")).isEqualTo("https://file");
        assertThat(settings.find("home")).isEmpty();
    }

    @Test
    void a_number_out_of_bounds_is_refused_by_name() {
        Settings settings = Settings.load(DataFolder.at(root), Map.of("KALANSO_PORT", "70000"), Map.of());
        assertThatThrownBy(() -> settings.number("kalanso.port", 8080, 1, 65_535))
                .isInstanceOfSatisfying(
                        CannotStart.class, refusal -> assertThat(refusal.code()).isEqualTo("setting-unreadable"));
    }

    @Test
    void a_secret_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        Secrets secrets = new Secrets(DataFolder.at(root));
        String password = secrets.password("someone");
        assertThat(password).matches("[0-9a-f]{48}").isEqualTo(secrets.password("someone"));
        assertThat(secrets.password("another")).isNotEqualTo(password);
        assertThat(Files.getPosixFilePermissions(secrets.file("someone"))).hasSize(2);
    }

    @Test
    void a_damaged_secret_is_never_replaced_in_silence() throws IOException {
        Secrets secrets = new Secrets(DataFolder.at(root));
        secrets.bytes("master.key", 32);
        Files.writeString(secrets.file("master.key"), "00");
        assertThatThrownBy(() -> secrets.bytes("master.key", 32)).isInstanceOf(CannotStart.class);
    }

    @Test
    void keys_of_two_purposes_differ_and_stay_the_same() {
        MasterKey key = MasterKey.of(new byte[32]);
        assertThat(key.derive("seal")).hasSize(32).isEqualTo(key.derive("seal")).isNotEqualTo(key.derive("sign-in"));
        byte[] other = new byte[32];
        other[0] = 1;
        assertThat(MasterKey.of(other).derive("seal")).isNotEqualTo(key.derive("seal"));
    }

    @Test
    void a_folder_is_held_by_one_program_at_a_time() {
        DataFolder folder = DataFolder.at(root);
        try (FolderLock first = FolderLock.take(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> FolderLock.take(folder)).isInstanceOf(CannotStart.class);
        }
        FolderLock.take(folder).close();
    }
}

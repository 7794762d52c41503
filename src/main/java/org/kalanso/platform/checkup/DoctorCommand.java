package org.kalanso.platform.checkup;

import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kalanso.platform.installation.ConsoleText;
import org.kalanso.platform.launch.Command;
import org.kalanso.platform.launch.Installation;
import org.kalanso.platform.launch.Options;

/** Looks at everything an installation needs and says what a person has to do. Exit code 1 where something has to be mended. */
public final class DoctorCommand implements Command {
    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public int run(List<String> words) {
        List<Checkup> known = ServiceLoader.load(Checkup.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Set<String> asks =
                known.stream().flatMap(checkup -> checkup.option().stream()).collect(Collectors.toSet());
        Options options = Options.parse(words, Set.of("--data"), asks);
        Installation installation = Installation.of(options);
        List<Checkup> more = known.stream()
                .filter(checkup -> checkup.option().map(options::has).orElse(true))
                .toList();
        List<Finding> findings = Stream.concat(
                        new MachineChecks(installation).all().stream(),
                        new DatabaseChecks(installation, more).all().stream())
                .toList();
        findings.forEach(System.out::println);
        boolean ill = findings.stream().anyMatch(finding -> finding.state() == Finding.State.ILL);
        System.out.println(ConsoleText.say(ill ? "doctor.ill" : "doctor.well"));
        return ill ? 1 : 0;
    }
}

package org.kalanso;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.kalanso.platform.checkup.DoctorCommand;
import org.kalanso.platform.console.SqlCommand;
import org.kalanso.platform.installation.CannotStart;
import org.kalanso.platform.launch.Command;
import org.kalanso.platform.launch.RunCommand;
import org.kalanso.platform.launch.TrainCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;

/** The program: its commands, and the class from which Spring finds every module. */
@SpringBootApplication
public class Kalanso {
    private static final int WRONG_USE = 2;

    /** @param args a command and its words; see {@code ./kalanso help} */
    public static void main(String[] args) throws Exception {
        // Silent until Spring has set up logging: libraries used before would write to the console.
        LoggingSystem.get(Kalanso.class.getClassLoader()).beforeInitialize();
        List<String> words = args.length == 0 ? List.of("run") : Arrays.asList(args);
        try {
            System.exit(run(words.getFirst(), words.subList(1, words.size())));
        } catch (CannotStart refusal) {
            System.err.println(refusal.sentence());
            System.exit(1);
        }
    }

    private static int run(String name, List<String> words) throws Exception {
        List<Command> commands = new ArrayList<>(List.of(
                new RunCommand(Kalanso.class), new TrainCommand(Kalanso.class), new SqlCommand(), new DoctorCommand()));
        // modules bring theirs: META-INF/services
        ServiceLoader.load(Command.class).forEach(commands::add);
        for (Command command : commands) {
            if (command.name().equals(name)) {
                command.application(Kalanso.class);
                return command.run(words);
            }
        }
        System.err.println(CannotStart.unknownOption(name).sentence());
        return WRONG_USE;
    }
}

package org.qualoop;

import java.util.List;
import java.util.ServiceLoader;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The quality management system as one process application. */
@Modulithic(systemName = "Qualoop")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Qualoop {

    static {
        // Every datetime column and the engine's own dates are UTC, whatever the machine thinks.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    public static void main(String[] args) {
        for (Command command : ServiceLoader.load(Command.class)) {
            if (args.length > 0 && args[0].equals(command.name())) {
                System.exit(command.run(List.of(args).subList(1, args.length), System.out));
            }
        }
        SpringApplication.run(Qualoop.class, args);
    }
}

package org.qualoop;

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
        SpringApplication.run(Qualoop.class, args);
    }
}

package org.qualoop.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Found by the application's component scan in tests. */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class JobsSetup {

    @Bean
    Jobs jobs(ProcessEngine engine) {
        return new Jobs(engine);
    }
}

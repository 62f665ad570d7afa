package org.qualoop.platform.domain;

import org.qualoop.platform.Families;
import org.qualoop.platform.QualoopProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FamilySwitches {

    @Bean
    Families families(QualoopProperties properties) {
        return new Families(properties.families());
    }
}

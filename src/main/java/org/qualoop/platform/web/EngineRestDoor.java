package org.qualoop.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.qualoop.platform.Families;
import org.qualoop.platform.domain.ActingUser;
import org.qualoop.platform.domain.OpenGates;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineRestDoor {

    /** Behind Spring Security's chain, whose order is -100, and before everything of the engine. */
    @Bean
    FilterRegistrationBean<EngineDoorFilter> engineDoorFilter(OpenGates gates, ObjectMapper json, Families families) {
        var filter = new FilterRegistrationBean<>(new EngineDoorFilter(gates, json, families));
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*", "/camunda/app/*");
        filter.setOrder(150);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineRestUser> engineRestUserFilter(ActingUser acting) {
        var filter = new FilterRegistrationBean<>(new EngineRestUser(acting));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(200);
        return filter;
    }
}

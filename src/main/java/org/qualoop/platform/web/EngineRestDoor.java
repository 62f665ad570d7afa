package org.qualoop.platform.web;

import org.qualoop.platform.domain.ActingUser;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineRestDoor {

    @Bean
    FilterRegistrationBean<EngineRestUser> engineRestUserFilter(ActingUser acting) {
        var filter = new FilterRegistrationBean<>(new EngineRestUser(acting));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(200);
        return filter;
    }
}

package org.qualoop.platform.process;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebappDoor {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLoginFilter() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        // Behind Spring Security's chain, whose order is -100.
        filter.setOrder(201);
        return filter;
    }
}

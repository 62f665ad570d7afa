package org.qualoop.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.qualoop.platform.Families;
import org.qualoop.platform.Problem;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says why a call is not there, where families of processes are switched off. */
@RestController
@Conditional(OffFamilyController.SomethingIsOff.class)
@Hidden
class OffFamilyController {

    private final Families families;

    OffFamilyController(Families families) {
        this.families = families;
    }

    @RequestMapping("/api/**")
    void gone() {
        throw Problem.notFound(
                        "没有这个接口，或它所属的流程未启用 No such call, or its family of processes is switched off: " + families.off())
                .with("familiesOff", families.off());
    }

    static class SomethingIsOff implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata bean) {
            return StringUtils.hasText(context.getEnvironment().getProperty("qualoop.families"))
                    || context.getEnvironment().containsProperty("qualoop.families[0]");
        }
    }
}

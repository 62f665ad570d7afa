package org.qualoop.platform.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCheck;
import org.qualoop.platform.SopStep;
import org.springframework.stereotype.Component;

@Component
class JudgingSopCheck implements SopCheck {

    @Override
    public Optional<String> fault(SopStep step, Object value) {
        SopStep alone = step.as(step.id(), null);
        return new SopJudge(name -> value, kind -> Integer.MAX_VALUE, signed -> true)
                .faults(new Sop(step.id(), 0, List.of(alone))).stream()
                        .findFirst()
                        .map(FieldError::detail);
    }
}

package org.qualoop.recall.domain;

import java.util.List;
import org.qualoop.recall.RecallRegime;
import org.springframework.stereotype.Component;

/** Proactive care 主动关怀: all who received the goods are told, no authority is. */
@Component
class CareRegime implements RecallRegime {

    @Override
    public String code() {
        return "CARE";
    }

    @Override
    public List<Paper> papers() {
        return List.of();
    }
}

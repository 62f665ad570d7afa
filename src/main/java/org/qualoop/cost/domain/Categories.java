package org.qualoop.cost.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.Category;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Engine;
import org.springframework.stereotype.Component;

/** Which part of the PAF model a cost belongs to: the rule table {@code cost-category}. */
@Component
class Categories {

    private final Engine engine;

    Categories(Engine engine) {
        this.engine = engine;
    }

    Category of(String recordNo, Kind kind, Stage stage) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("series", seriesOf(recordNo));
        inputs.put("kind", kind.name());
        inputs.put("stage", stage.name());
        List<Map<String, Object>> found = engine.decide("cost-category", inputs);
        return found.isEmpty()
                ? Category.EXTERNAL_FAILURE
                : Category.valueOf(String.valueOf(found.get(0).get("category")));
    }

    /** The capital letters before the day, as in {@code NCR-20261122-00017}; the whole word of anything else. */
    static String seriesOf(String recordNo) {
        int dash = recordNo.indexOf('-');
        return dash < 0 ? recordNo : recordNo.substring(0, dash);
    }
}

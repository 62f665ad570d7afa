package org.qualoop.training;

import java.util.Optional;
import java.util.stream.Stream;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.Slice;
import org.qualoop.platform.Roles;

/** Whose work it is, and by which figure it is judged. */
public enum Work {
    PACKER_MIS_SHIPMENT(Dimension.PACKER, Kpi.MIS_SHIPMENT_PPM, Roles.WAREHOUSE),
    PACKER_DAMAGE(Dimension.PACKER, Kpi.DAMAGE_RATE, Roles.WAREHOUSE),
    PICKER_MIS_SHIPMENT(Dimension.PICKER, Kpi.MIS_SHIPMENT_PPM, Roles.WAREHOUSE),
    INSPECTOR_PASS(Dimension.INSPECTOR, Kpi.INSPECTION_PASS_RATE, Roles.INSPECTOR),
    INSPECTOR_ESCAPE(Dimension.INSPECTOR, Kpi.ESCAPED_DEFECT_RATE, Roles.INSPECTOR),
    RECHECKER_ESCAPE(Dimension.INSPECTOR, Kpi.RECHECK_ESCAPE_RATE, Roles.WAREHOUSE);

    private final Dimension dimension;
    private final Kpi kpi;
    private final String group;

    Work(Dimension dimension, Kpi kpi, String group) {
        this.dimension = dimension;
        this.kpi = kpi;
        this.group = group;
    }

    public static Optional<Work> of(String name) {
        return Stream.of(values()).filter(work -> work.name().equals(name)).findFirst();
    }

    public Dimension dimension() {
        return dimension;
    }

    public Kpi kpi() {
        return kpi;
    }

    /** The group whose work it is. */
    public String group() {
        return group;
    }

    /** The work of one person. */
    public Slice slice(String person) {
        return Slice.of(dimension, person);
    }
}

package org.qualoop.kpi;

import java.util.Set;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;

/**
 * Figures told apart by a person's name. Whoever answers for quality or for the whole house looks into them; to buyers
 * they are nobody's business, and to those they have pseudonyms.
 */
public final class PersonalFigures {

    private static final Set<Dimension> NAMES = Set.of(Dimension.PACKER, Dimension.PICKER, Dimension.INSPECTOR);
    private static final Set<String> READERS = Set.of(Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN);

    private PersonalFigures() {}

    /** Whether the current user may tell figures apart by it and read the names. */
    public static boolean mayRead(Dimension dimension) {
        return !NAMES.contains(dimension) || READERS.stream().anyMatch(CurrentUser::isIn);
    }
}

package org.qualoop.platform;

import java.util.List;

/** Who works here. */
public interface People {

    boolean exists(String user);

    boolean isMember(String user, String group);

    /** Everybody who can be given work, and every group, by id: at most 500 of each. */
    List<Party> all();

    /**
     * A user or a group.
     *
     * @param id what a task's owner is named by
     * @param name what people call it
     */
    record Party(String id, String name, boolean group) {}
}

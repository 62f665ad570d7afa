package org.qualoop.platform;

/** Who works here. */
public interface People {

    boolean exists(String user);
}

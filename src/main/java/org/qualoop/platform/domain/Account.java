package org.qualoop.platform.domain;

import java.util.List;

/** A user as the engine's identity service keeps him. */
public record Account(String id, String name, String email, List<String> groups) {}

package org.qualoop.platform.domain;

import java.util.List;
import java.util.Optional;

/** Users and their groups; the engine's identity service keeps them. Every call joins the caller's transaction. */
public interface Accounts {

    /**
     * By id.
     *
     * @param text part of id or name; blank for everybody
     * @param group null for every group
     */
    List<Account> list(String text, String group);

    Optional<Account> find(String id);

    void create(String id, String name, String email, String password);

    void rename(String id, String name, String email);

    void password(String id, String password);

    /** Takes part in exactly these groups of the house afterwards; who is an administrator administers the engine too. */
    void groups(String id, List<String> groups);
}

package org.qualoop.cockpit.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Families;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Component;

/** The record books of the rooms that are switched on, as far as the current user may read them. */
@Component
public class Books {

    /** They answer for the whole house. */
    private static final Set<String> READ_ALL = Set.of(Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN);

    private final List<RecordBook> books;

    Books(List<RecordBook> books, Families families) {
        this.books = books.stream()
                .filter(book -> book.family() == null || families.on(book.family()))
                .toList();
    }

    List<RecordBook> all() {
        return books;
    }

    public List<RecordBook> readable() {
        return books.stream().filter(Books::mayRead).toList();
    }

    /** Whoever may read it or not. */
    public Optional<RecordBook> named(String name) {
        return books.stream().filter(book -> book.name().equals(name)).findFirst();
    }

    public static boolean mayRead(RecordBook book) {
        List<String> groups = CurrentUser.groups();
        return groups.stream()
                .anyMatch(group -> READ_ALL.contains(group) || book.readers().contains(group));
    }

    /** The actions that the current user's groups may take. */
    public static List<RecordBook.Action> actions(RecordBook book, String recordNo) {
        List<String> groups = CurrentUser.groups();
        return book.actions(recordNo).stream()
                .filter(action ->
                        groups.contains(Roles.ADMIN) || groups.stream().anyMatch(action.groups()::contains))
                .toList();
    }
}

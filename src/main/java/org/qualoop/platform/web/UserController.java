package org.qualoop.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.Problem;
import org.qualoop.platform.domain.UserDesk;
import org.qualoop.platform.domain.UserList;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users and their groups; administrators keep them, the auditor reads. */
@RestController
@RequestMapping("/api/v1/users")
@PreAuthorize("hasRole('admin')")
@Tag(name = "users", description = "用户与岗位 Users and groups")
class UserController {

    private final UserDesk desk;
    private final UserList users;

    UserController(UserDesk desk, UserList users) {
        this.desk = desk;
        this.users = users;
    }

    /** @param email may be left out */
    record Wish(String id, String name, String email, List<String> groups) {

        List<String> wanted() {
            return groups == null ? List.of() : groups;
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('admin', 'auditor')")
    @Operation(summary = "Users by id; q searches id and name")
    List<UserList.Person> all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) String group,
            @RequestParam(defaultValue = "false") boolean locked) {
        return users.list(q, group, locked);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('admin', 'auditor')")
    @Operation(summary = "One user")
    UserList.Person one(@PathVariable String id) {
        return users.find(id).orElseThrow(() -> Problem.notFound("没有这个用户 No such user: " + id));
    }

    @PostMapping
    @Operation(summary = "A new user; the answer shows the first password this once")
    ResponseEntity<UserDesk.Handed> create(@RequestBody Wish wish) {
        UserDesk.Handed handed = desk.create(wish.id(), wish.name(), wish.email(), wish.wanted());
        return ResponseEntity.created(URI.create("/api/v1/users/" + handed.id()))
                .body(handed);
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Name, e-mail and groups; changed groups end the user's sessions")
    void change(@PathVariable String id, @RequestBody Wish wish) {
        desk.change(id, wish.name(), wish.email(), new ArrayList<>(wish.wanted()));
    }

    @PostMapping("/{id}/password")
    @Operation(summary = "A new password, shown this once, to be changed at the next login")
    UserDesk.Handed reset(@PathVariable String id) {
        return desk.reset(id);
    }

    @PostMapping("/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lock out, sessions end; {reason}")
    void lock(@PathVariable String id, @RequestBody JsonNode body) {
        desk.lock(id, body.path("reason").asText(null));
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let in again")
    void unlock(@PathVariable String id) {
        desk.unlock(id);
    }
}

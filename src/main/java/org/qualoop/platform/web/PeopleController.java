package org.qualoop.platform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.platform.People;
import org.qualoop.platform.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom work can be given to: offered by forms, so that nobody has to know a colleague's id. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "tasks")
class PeopleController {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Users and groups by id and name")
    List<People.Party> all() {
        return people.all();
    }
}

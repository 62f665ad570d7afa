package org.qualoop.training.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.qualoop.platform.Roles;
import org.qualoop.training.TrainingApi;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.TrainingView;
import org.qualoop.training.Work;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OfFamily(Family.TRAINING)
@RestController
@RequestMapping("/api/v1/trainings")
@Tag(name = "trainings", description = "培训 Trainings because of a figure, and whether it got better")
class TrainingController {

    private final TrainingApi trainings;

    TrainingController(TrainingApi trainings) {
        this.trainings = trainings;
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(
            summary = "Trainings, newest first",
            description = "One's own and those of the people whom one leads; 403 for anybody else's.")
    Map<String, List<TrainingView>> list(
            @RequestParam(required = false) String work,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String status) {
        return Map.of(
                "items",
                trainings.list(
                        Query.choice(Work.class, "work", work),
                        Query.given(person),
                        Query.choice(TrainingStatus.class, "status", status)));
    }

    @GetMapping("/{trainingNo}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One training with the figure before and after it; 403 unless it is one's own or one leads")
    TrainingView one(@PathVariable String trainingNo) {
        return trainings.find(trainingNo).orElseThrow(() -> Problem.notFound("没有这次培训 No such training: " + trainingNo));
    }

    @PostMapping
    @PreAuthorize(Roles.STAFF_ACTING)
    @Operation(
            summary = "Assign a training to one of one's own people",
            description = "Body: work, person, topic, sopKey?, dueOn (day in China), reason. The same again while it is"
                    + " open is the same training; 409 when another one is open for that figure.")
    ResponseEntity<TrainingView> assign(@RequestBody JsonNode body) {
        TrainingView view = trainings.assign(TrainingBody.read(body));
        return ResponseEntity.created(URI.create("/api/v1/trainings/" + view.trainingNo()))
                .body(view);
    }
}

package org.qualoop.sandbox.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.domain.PackingFilm;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The warehouse's cameras; parts of a film are asked for by Range, so that a player can begin at any second. */
@RestController
@SandboxOn
@Hidden
class FilmController {

    private static final MediaType WEBM = MediaType.parseMediaType("video/webm");

    @GetMapping("/sandbox/films/{shipmentNo}.webm")
    ResponseEntity<Resource> film() {
        return ResponseEntity.ok().contentType(WEBM).body(new ClassPathResource(PackingFilm.CLIP));
    }
}

package org.qualoop.cockpit.web;

import org.qualoop.cockpit.domain.Records;
import org.qualoop.cockpit.domain.Words;
import org.qualoop.platform.Diagrams;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The diagrams as everybody in the house may read them, and where a record stands in its own. */
@Controller
class DiagramPages {

    private final Diagrams diagrams;
    private final Records records;
    private final Words words;

    DiagramPages(Diagrams diagrams, Records records, Words words) {
        this.diagrams = diagrams;
        this.records = records;
        this.words = words;
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }

    @GetMapping("/processes")
    String all(Model model) {
        model.addAttribute("diagrams", diagrams.all());
        return "cockpit/processes";
    }

    @GetMapping("/processes/{key}")
    String one(@PathVariable String key, Model model) {
        model.addAttribute(
                "diagram", diagrams.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "cockpit/process";
    }

    /** Whoever may open the record's page may see where it stands. */
    @GetMapping("/processes/of/{recordNo}")
    String of(@PathVariable String recordNo, Model model) {
        if (!records.mayRead(recordNo)) {
            throw new AccessDeniedException(recordNo);
        }
        Diagrams.Position position =
                diagrams.of(recordNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("diagram", position.diagram());
        model.addAttribute("position", position);
        model.addAttribute("recordNo", recordNo);
        model.addAttribute("recordUrl", records.url(recordNo));
        return "cockpit/process";
    }
}

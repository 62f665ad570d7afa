package org.qualoop.recall.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.recall.RecallRegime;
import org.qualoop.recall.RecallRegime.Paper;
import org.springframework.stereotype.Component;

/** The regimes that beans contribute. */
@Component
public class Regimes {

    private final List<RecallRegime> all;

    Regimes(List<RecallRegime> all) {
        this.all = all;
    }

    public Optional<RecallRegime> find(String code) {
        return all.stream().filter(regime -> regime.code().equals(code)).findFirst();
    }

    public Optional<Paper> paper(String regime, String name) {
        return find(regime).stream()
                .flatMap(found -> found.papers().stream())
                .filter(paper -> paper.name().equals(name))
                .findFirst();
    }

    public List<String> codes() {
        return all.stream().map(RecallRegime::code).sorted().toList();
    }
}

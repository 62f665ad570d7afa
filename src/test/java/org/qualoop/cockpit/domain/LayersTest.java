package org.qualoop.cockpit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qualoop.cockpit.domain.Layers.Arrow;

class LayersTest {

    @Test
    void everyArrowPointsToTheRight() {
        List<Arrow> arrows =
                List.of(new Arrow("a", "b"), new Arrow("b", "c"), new Arrow("a", "c"), new Arrow("d", "c"));
        Layers layers = Layers.of(List.of("a", "b", "c", "d"), arrows);
        assertThat(arrows)
                .allMatch(arrow -> layers.place(arrow.from()).column()
                        < layers.place(arrow.into()).column());
        assertThat(layers.columns()).isEqualTo(3);
    }

    @Test
    void whatNothingComesBeforeStandsBesideWhatItLeadsTo() {
        Layers layers = Layers.of(
                List.of("a", "b", "c", "d"), List.of(new Arrow("a", "b"), new Arrow("b", "c"), new Arrow("d", "c")));
        assertThat(layers.place("d").column()).isEqualTo(1);
    }

    @Test
    void aLongArrowHasAPlaceOfItsOwnInEachColumnThatItPasses() {
        Layers layers = Layers.of(
                List.of("a", "b", "c"), List.of(new Arrow("a", "b"), new Arrow("b", "c"), new Arrow("a", "c")));
        List<String> route = layers.route("a", "c");
        assertThat(route).hasSize(3);
        assertThat(layers.place(route.get(1)).column()).isEqualTo(1);
        assertThat(layers.place(route.get(1)).row())
                .isNotEqualTo(layers.place("b").row());
    }

    @Test
    void anArrowThatClosesACircleIsLeftOut() {
        Layers layers = Layers.of(List.of("a", "b"), List.of(new Arrow("a", "b"), new Arrow("b", "a")));
        assertThat(layers.route("a", "b")).isNotEmpty();
        assertThat(layers.route("b", "a")).isEmpty();
    }

    @Test
    void arrowsDoNotCrossWhereTheyNeedNot() {
        Layers layers = Layers.of(
                List.of("a1", "a2", "b2", "b1", "c1", "c2"),
                List.of(new Arrow("a1", "b1"), new Arrow("a2", "b2"), new Arrow("b1", "c1"), new Arrow("b2", "c2")));
        assertThat(layers.place("b1").row() < layers.place("b2").row())
                .isEqualTo(layers.place("a1").row() < layers.place("a2").row())
                .isEqualTo(layers.place("c1").row() < layers.place("c2").row());
    }
}

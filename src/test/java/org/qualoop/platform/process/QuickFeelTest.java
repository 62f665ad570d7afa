package org.qualoop.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickFeelTest {

    private static final FeelEngine FULL = new ScalaFeelEngineFactory(List.of()).createInstance();
    private static final List<Object> INPUTS =
            Arrays.asList("A", "B", "a", "", "漏液", "漏", true, false, 0, 1, 2, 3, 5L, 2.0, 2.5, null);

    private final List<String> asked = new ArrayList<>();
    private final QuickFeel quick = new QuickFeel(new FeelEngine() {
        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
            asked.add(expression);
            return FULL.evaluateSimpleExpression(expression, variables);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
            asked.add(expression);
            return FULL.evaluateSimpleUnaryTests(expression, input, variables);
        }
    });

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"A\"",
                "\"A\",\"B\"",
                "\"A\" , \"漏液\"",
                "not(\"A\")",
                "not(\"A\", \"B\")",
                "true",
                "false",
                "2",
                "> 2",
                ">=2",
                "< 2",
                "<= 2",
                "[1..2]",
                "[2..5]",
                "]1..2]",
                "matches(?, \"漏(?!了)液?\")",
                "matches(?, \"^$\")",
                "null",
                "not(null)",
                "? = \"A\"",
                "\"A\", 2"
            })
    void everyCellAnswersLikeTheFullEngineForEveryInput(String cell) {
        for (Object input : INPUTS) {
            VariableContext variables = variables("cellInput", input);
            assertThat(quick.evaluateSimpleUnaryTests(cell, "cellInput", variables))
                    .as(cell + " on " + input)
                    .isEqualTo(FULL.evaluateSimpleUnaryTests(cell, "cellInput", variables));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A\"", "true", "x", "null", "y", "if x = \"A\" then 1 else 2", "x + \"!\""})
    void everyExpressionAnswersLikeTheFullEngine(String expression) {
        for (Object input : INPUTS) {
            VariableContext variables = variables("x", input);
            Object expected = FULL.evaluateSimpleExpression(expression, variables);
            Object answer = quick.evaluateSimpleExpression(expression, variables);
            if (expected instanceof Number) {
                assertThat(((Number) answer).doubleValue()).isEqualTo(((Number) expected).doubleValue());
            } else {
                assertThat(answer).as(expression + " on " + input).isEqualTo(expected);
            }
        }
    }

    @Test
    void plainCellsDoNotTroubleTheFullEngine() {
        quick.evaluateSimpleUnaryTests("\"A\",\"B\"", "i", variables("i", "A"));
        quick.evaluateSimpleUnaryTests("[1..2]", "i", variables("i", 2));
        quick.evaluateSimpleUnaryTests("matches(?, \"漏\")", "i", variables("i", "漏液"));
        quick.evaluateSimpleExpression("i", variables("i", "漏液"));

        assertThat(asked).isEmpty();
    }

    private static VariableContext variables(String name, Object value) {
        VariableMap map = Variables.createVariables().putValue(name, value);
        return map.asVariableContext();
    }
}

package org.qualoop.kpi.domain;

import java.time.LocalDate;
import java.util.List;
import org.qualoop.kpi.Alert.Point;
import org.qualoop.kpi.AlertRule;

/** A signal before anybody was told. */
record Finding(AlertRule rule, LocalDate since, double usual, double now, List<Point> points) {}

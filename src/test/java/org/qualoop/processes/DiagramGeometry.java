package org.qualoop.processes;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Whether a diagram can be read: no shape on another, no line through a shape, no two lines that cross. */
final class DiagramGeometry {

    private static final double SLACK = 3;

    private record Box(FlowNode node, double left, double top, double right, double bottom) {

        static Box of(FlowNode node, Bounds b) {
            return new Box(node, b.getX(), b.getY(), b.getX() + b.getWidth(), b.getY() + b.getHeight());
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean contains(Box other) {
            return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
        }
    }

    private record Segment(SequenceFlow flow, double x1, double y1, double x2, double y2) {

        boolean runsThrough(Box box) {
            return Math.min(x1, x2) < box.right - SLACK
                    && Math.max(x1, x2) > box.left + SLACK
                    && Math.min(y1, y2) < box.bottom - SLACK
                    && Math.max(y1, y2) > box.top + SLACK;
        }

        boolean crosses(Segment o) {
            return side(o.x1, o.y1) * side(o.x2, o.y2) < 0 && o.side(x1, y1) * o.side(x2, y2) < 0;
        }

        private double side(double x, double y) {
            return Math.signum((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
        }
    }

    private final List<String> findings = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    static List<String> findings(BpmnModelInstance model) {
        DiagramGeometry geometry = new DiagramGeometry();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                geometry.boxes.add(Box.of(node, shape.getBounds()));
            }
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                geometry.line(flow, List.copyOf(edge.getWaypoints()));
            }
        }
        geometry.overlaps();
        geometry.linesThroughShapes();
        geometry.crossings();
        return geometry.findings;
    }

    private void line(SequenceFlow flow, List<Waypoint> points) {
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            segments.add(new Segment(flow, from.getX(), from.getY(), to.getX(), to.getY()));
        }
    }

    private void overlaps() {
        for (int i = 0; i < boxes.size(); i++) {
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                Box box = boxes.get(i);
                boolean meant = box.contains(other) || other.contains(box) || hangs(box, other) || hangs(other, box);
                if (!meant && box.overlaps(other)) {
                    findings.add("[overlap] %s lies on %s".formatted(box.node.getId(), other.node.getId()));
                }
            }
        }
    }

    /** A boundary event on its activity, or on the frame of a subprocess around it. */
    private static boolean hangs(Box event, Box activity) {
        return event.node instanceof BoundaryEvent boundary
                && (boundary.getAttachedTo().equals(activity.node) || activity.node instanceof SubProcess);
    }

    private void linesThroughShapes() {
        for (Segment segment : segments) {
            for (Box box : boxes) {
                boolean own = segment.flow.getSource().equals(box.node)
                        || segment.flow.getTarget().equals(box.node)
                        || box.node instanceof SubProcess;
                if (!own && segment.runsThrough(box)) {
                    findings.add("[line through shape] %s runs through %s"
                            .formatted(segment.flow.getId(), box.node.getId()));
                }
            }
        }
    }

    private void crossings() {
        for (int i = 0; i < segments.size(); i++) {
            Segment one = segments.get(i);
            for (Segment other : segments.subList(i + 1, segments.size())) {
                if (!one.flow.equals(other.flow) && one.crosses(other)) {
                    findings.add("[crossing] %s crosses %s".formatted(one.flow.getId(), other.flow.getId()));
                }
            }
        }
    }
}

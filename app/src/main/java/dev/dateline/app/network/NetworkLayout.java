package dev.dateline.app.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where boxes and lines lie: in columns, so that what must be true first stands further left, with few crossings. By the Eclipse
 * Layout Kernel's layered algorithm (Sugiyama et al. 1981), from one seed.
 */
record NetworkLayout(Map<String, Box> boxes, List<Route> routes, double width, double height) {

    /**
     * What is to be laid out.
     *
     * @param port how far beneath its top lines reach it
     * @param last whether it stands in the last column
     */
    record Shape(String key, double width, double height, double port, boolean last) {}

    record Line(String from, String to) {}

    record Box(double x, double y, double width, double height, double port) {

        double right() {
            return x + width;
        }

        double line() {
            return y + port;
        }
    }

    /** The corners of a curve, ends included: each three after the first are the next Bézier piece. */
    record Route(Line line, List<Point> points) {}

    record Point(double x, double y) {}

    private static final double BETWEEN_ROWS = 20;
    private static final double BETWEEN_COLUMNS = 36;

    static {
        // makes the kernel know the types of its own options
        LayoutMetaDataService.getInstance();
    }

    static NetworkLayout of(List<Shape> shapes, List<Line> lines) {
        var graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_ROWS);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
        graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 4);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        Map<String, ElkPort> left = new HashMap<>();
        Map<String, ElkPort> right = new HashMap<>();
        Map<String, ElkNode> nodes = new HashMap<>();
        for (var shape : shapes) {
            var node = ElkGraphUtil.createNode(graph);
            node.setDimensions(shape.width, shape.height);
            node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
            if (shape.last) {
                node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.LAST);
            }
            left.put(shape.key, port(node, PortSide.WEST, 0, shape.port));
            right.put(shape.key, port(node, PortSide.EAST, shape.width, shape.port));
            nodes.put(shape.key, node);
        }
        var edges = lines.stream()
                .map(line -> ElkGraphUtil.createSimpleEdge(right.get(line.from), left.get(line.to)))
                .toList();
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        var boxes = new HashMap<String, Box>();
        for (var shape : shapes) {
            var node = Objects.requireNonNull(nodes.get(shape.key));
            boxes.put(shape.key, new Box(node.getX(), node.getY(), shape.width, shape.height, shape.port));
        }
        var routes = new ArrayList<Route>();
        for (int k = 0; k < lines.size(); k++) {
            var points = new ArrayList<Point>();
            for (var section : edges.get(k).getSections()) {
                points.add(new Point(section.getStartX(), section.getStartY()));
                for (ElkBendPoint bend : section.getBendPoints()) {
                    points.add(new Point(bend.getX(), bend.getY()));
                }
                points.add(new Point(section.getEndX(), section.getEndY()));
            }
            routes.add(new Route(lines.get(k), points));
        }
        return new NetworkLayout(boxes, routes, graph.getWidth(), graph.getHeight());
    }

    private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
        var port = ElkGraphUtil.createPort(node);
        port.setDimensions(0, 0);
        port.setLocation(x, y);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        return port;
    }

    Box box(String key) {
        var box = boxes.get(key);
        if (box == null) {
            throw new IllegalArgumentException("there is no box `" + key + "`");
        }
        return box;
    }
}

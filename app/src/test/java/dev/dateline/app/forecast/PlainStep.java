package dev.dateline.app.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An open step as a trial needs it, and where one trial has placed it. */
final class PlainStep {

    /** What it waits for. */
    record Link(String before, String type, int lag) {}

    final String id;
    final List<Link> links = new ArrayList<>();
    final Map<String, Integer> tenths = new LinkedHashMap<>();
    boolean begun;
    int begunOn;
    int earliest;
    int certain = -1;
    double low;
    double high;
    int worked = -1;
    double lowCost;
    double highCost;
    int deadline;
    int planned;
    int start;
    int end;

    PlainStep(String id) {
        this.id = id;
    }
}

package dev.dateline.app.network;

import dev.dateline.app.plan.StepView;
import java.util.List;
import java.util.Optional;

/**
 * What the network's page shows.
 *
 * @param svg the picture but for its end; none while it is still being laid out
 * @param reading how it is to be read
 * @param cut how much of a large plan is not in the picture; empty where all is
 * @param offers parts of a large plan that can be drawn by themselves
 * @param list the same, as nested items
 */
record NetworkView(
        String headline,
        String lede,
        boolean isEmpty,
        Optional<String> svg,
        String reading,
        String cut,
        List<StepView.Link> offers,
        Optional<Chosen> chosen,
        List<Item> list,
        Typed typed) {

    /**
     * What was chosen, and asks what must be true right before it.
     *
     * @param node as the parameter has it
     * @param address of its own page; none for the launch
     * @param x where the field stands in the picture
     */
    record Chosen(
            String node,
            String name,
            Optional<String> address,
            boolean inPicture,
            double x,
            double y,
            List<String> needs) {}

    /** @param again whether what comes before it was told further up */
    record Item(String words, String address, boolean again, List<Item> before) {}

    /** What somebody typed that could not be taken, and why. */
    record Typed(String step, String obstacle, String stepProblem, String obstacleProblem) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }
}

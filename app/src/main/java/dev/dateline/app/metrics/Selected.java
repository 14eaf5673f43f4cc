package dev.dateline.app.metrics;

/** The value at a rank without sorting all: what cannot hold it is left aside, as in Hoare's quickselect. */
final class Selected {

    private Selected() {}

    /**
     * The value that has {@code rank} before it when they are sorted.
     *
     * @param values are put in another order: none before the rank is greater than it, none behind it less
     */
    static double at(double[] values, int rank) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                break;
            }
        }
        return values[rank];
    }

    /** The least from a rank on, which is the value at that rank once {@link #at} has found the one before it. */
    static double leastFrom(double[] values, int rank) {
        double least = values[rank];
        for (int k = rank + 1; k < values.length; k++) {
            least = Math.min(least, values[k]);
        }
        return least;
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}

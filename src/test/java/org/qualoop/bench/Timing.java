package org.qualoop.bench;

import java.util.Arrays;

/** Milliseconds of a call made many times. */
record Timing(double[] sorted) {

    interface Call {
        void run() throws Exception;
    }

    /** Makes each of the calls in turn, so that all suffer alike from what else the machine does. */
    static Timing[] inTurn(int warmups, int times, Call... calls) throws Exception {
        double[][] took = new double[calls.length][times];
        for (int round = -warmups; round < times; round++) {
            for (int c = 0; c < calls.length; c++) {
                long start = System.nanoTime();
                calls[c].run();
                if (round >= 0) {
                    took[c][round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return Arrays.stream(took).map(Timing::of).toArray(Timing[]::new);
    }

    static Timing of(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Timing(sorted);
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    double p95() {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.95) - 1)];
    }

    @Override
    public String toString() {
        return "median %.1f ms, p95 %.1f ms".formatted(median(), p95());
    }
}

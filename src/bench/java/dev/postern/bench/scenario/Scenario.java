package dev.postern.bench.scenario;

import dev.postern.bench.standin.Mode;

/**
 * One kind of load.
 *
 * @param name as given on the command line
 * @param title as it stands in the report
 * @param promptBytes length of each prompt
 * @param stream whether answers are asked for as streams
 * @param mode how the stand-in answers
 * @param arrivals when exchanges begin
 */
public record Scenario(String name, String title, int promptBytes, boolean stream, Mode mode, Arrivals arrivals) {

    /** When exchanges begin. */
    public sealed interface Arrivals {
        /** Connections that may be open at a time. */
        int connections();

        /** Over how long the first exchanges begin; the warm-up starts when they have. */
        long spreadMillis();

        /**
         * So many at a time, each client one after the other.
         *
         * @param spreadMillis over which the clients begin
         */
        record Closed(int clients, long spreadMillis) implements Arrivals {
            @Override
            public int connections() {
                return clients;
            }
        }

        /** So many a second. */
        record Open(double rate) implements Arrivals {
            private static final int MOST = 2_048;

            @Override
            public int connections() {
                return MOST;
            }

            @Override
            public long spreadMillis() {
                return 0;
            }
        }
    }
}

package dev.postern.local.fit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An amount of memory as people write it.
 *
 * @param text as it was written
 * @param bytes at least 1
 */
record Size(String text, long bytes) {
    private static final Map<String, Long> UNITS = Map.of(
            "KB",
            1_000L,
            "MB",
            1_000_000L,
            "GB",
            1_000_000_000L,
            "TB",
            1_000_000_000_000L,
            "KIB",
            1L << 10,
            "MIB",
            1L << 20,
            "GIB",
            1L << 30,
            "TIB",
            1L << 40);

    private static final String[] STEPS = {"kB", "MB", "GB", "TB", "PB"};

    /** Reads sizes such as {@code 24GB} or {@code 1.5 TiB}; GB are powers of ten, GiB powers of two. */
    static final class Reader implements ITypeConverter<Size> {
        @Override
        public Size convert(String text) {
            String compact = text.replace(" ", "").toUpperCase(Locale.ROOT);
            int unit = 0;
            while (unit < compact.length() && "0123456789.".indexOf(compact.charAt(unit)) >= 0) {
                unit++;
            }
            Long factor = UNITS.get(compact.substring(unit));
            if (factor == null || unit == 0 || unit > 12) {
                throw wrong(text);
            }
            try {
                BigDecimal bytes = new BigDecimal(compact.substring(0, unit)).multiply(BigDecimal.valueOf(factor));
                if (bytes.compareTo(BigDecimal.ONE) < 0 || bytes.compareTo(BigDecimal.valueOf(1L << 60)) > 0) {
                    throw wrong(text);
                }
                return new Size(text, bytes.longValue());
            } catch (NumberFormatException e) {
                throw wrong(text);
            }
        }

        private static TypeConversionException wrong(String text) {
            return new TypeConversionException("'" + text + "' is no amount of memory; write it as 24GB or 96GiB.");
        }
    }

    /** An amount in three digits and a unit, in powers of ten. */
    static String print(long bytes) {
        double amount = bytes / 1000.0;
        int step = 0;
        while (amount >= 999.5 && step < STEPS.length - 1) {
            amount /= 1000;
            step++;
        }
        String digits = amount >= 99.95 ? "%.0f %s" : amount >= 9.995 ? "%.1f %s" : "%.2f %s";
        return String.format(Locale.ROOT, digits, amount, STEPS[step]);
    }
}

package dev.postern.model.fit;

/** How many bits a number takes. */
public enum Precision {
    /** As the file has it. */
    AS_IT_IS(0, 0, "as it is"),
    SIXTEEN(16, 0, "16 bit"),
    /** As llama.cpp's Q8_0: 32 numbers share a scale of two bytes. */
    EIGHT(8, 16, "8 bit"),
    /** As llama.cpp's Q4_0: 32 numbers share a scale of two bytes. */
    FOUR(4, 8, "4 bit");

    private final int bits;
    private final int scaleShare;
    private final String label;

    Precision(int bits, int scaleShare, String label) {
        this.bits = bits;
        this.scaleShare = scaleShare;
        this.label = label;
    }

    /** Bits per number without scales, 0 for {@link #AS_IT_IS}. */
    public int bits() {
        return bits;
    }

    /** In words, such as "8 bit". */
    public String label() {
        return label;
    }

    /** So many numbers in bytes, without scales. */
    long bytes(long numbers) {
        return numbers > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : numbers * bits / 8;
    }

    /** What the scales take beside so many bytes. */
    long scales(long bytes) {
        return scaleShare == 0 ? 0 : bytes / scaleShare;
    }
}

package dev.postern.model.fit;

/** Where saving bits or stretching the context is known to hurt, each with its source. */
public enum Warning {
    /** Small models, and models trained on many tokens per weight, lose most. */
    SMALL_MODEL(
            "Below 3 billion weights, 4 bit costs noticeable quality: prefer 8 bit.",
            "Kumar et al. 2024, Scaling Laws for Precision, arXiv 2411.04330; Ouyang et al. 2024, arXiv 2411.17691"),
    /** Calculation chains break earlier than everyday text. */
    CODE_AND_MATHEMATICS(
            "At 4 bit, mathematics and code suffer more than everyday text: try your own tasks first.",
            "Liu et al. 2025, Quantization Hurts Reasoning?, arXiv 2504.04823"),
    /** Automatic measures show less than people notice. */
    OTHER_LANGUAGES(
            "At 4 bit, languages other than English lose more, those in other scripts most.",
            "Marchisio et al. 2024, How Does Quantization Affect Multilingual LLMs?, arXiv 2407.03211"),
    LONG_CONTEXT_CACHE(
            "A cache of 4 bit loses details of long conversations: keep 8 bit above 8,192 tokens.",
            "Hooper et al. 2024, KVQuant, arXiv 2401.18079; Liu et al. 2024, KIVI, arXiv 2402.02750"),
    ROUTER(
            "This is a mixture of experts: keep its routers at 16 bit, or tokens go to the wrong experts.",
            "Li et al. 2024, Examining Post-Training Quantization for Mixture-of-Experts, arXiv 2406.08155"),
    FEW_BITS(
            "The file has less than 4 bits per weight: expect clear losses whatever the size.",
            "Dettmers and Zettlemoyer 2023, The case for 4-bit precision, arXiv 2212.09720"),
    BEYOND_TRAINING(
            "The context is longer than the model was trained for: answers get worse or break.",
            "the context length in the model's own head"),
    ALREADY_QUANTISED(
            "The file is quantised already: more bits than it has take memory and bring nothing back.",
            "follows from the number format in the file");

    private final String text;
    private final String source;

    Warning(String text, String source) {
        this.text = text;
        this.source = source;
    }

    /** What to know, as a sentence or two. */
    public String text() {
        return text;
    }

    /** Where that is known from. */
    public String source() {
        return source;
    }
}

package dev.postern.model.difficulty;

/**
 * What a message asks for, apart from what it asks it about.
 *
 * @param text the paragraphs that instruct, without what stands in quotation marks
 * @param signals what was counted in it
 * @param material length of the rest in UTF-16 units
 * @param materialLanguage the language of the rest, or {@link WordKind#SUBJECT} where it cannot be told
 * @param code whether program code came with it
 */
record Instruction(String text, Signals signals, int material, WordKind materialLanguage, boolean code) {
    @Override
    public String toString() {
        return "Instruction[" + text.length() + " characters, material=" + material + "]";
    }
}

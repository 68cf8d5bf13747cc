package dev.postern.policy.detect.national;

import dev.postern.policy.detect.Likelihood;
import java.util.EnumMap;
import java.util.Map;

/** A type, one of its forms and one of the form's groupings, with the sentences that explain it, made once. */
record Row(NationalType type, Form form, Grouping grouping, Map<Proof.Ground, String> sentences) {

    Row(NationalType type, Form form, Grouping grouping) {
        this(type, form, grouping, sentences(form, grouping));
    }

    String why(Proof.Ground ground) {
        return sentences.getOrDefault(ground, "");
    }

    private static Map<Proof.Ground, String> sentences(Form form, Grouping grouping) {
        String start = form.mask().length() + " characters"
                + (grouping.isWhole() ? "" : " in the usual groups")
                + (form.check().equals(NumberCheck.NONE) ? " of the right shape" : ", their check holds");
        Map<Proof.Ground, String> sentences = new EnumMap<>(Proof.Ground.class);
        sentences.put(Proof.Ground.NAMED, start + ", the word '");
        sentences.put(Proof.Ground.ALONE, start + ", and no words in the text.");
        sentences.put(Proof.Ground.AMONG, start + ", no word for them close by.");
        return sentences;
    }

    Likelihood likelihood(Proof.Ground ground, boolean smallLetters) {
        return form.proof().likelihood(ground, !grouping.isWhole(), smallLetters);
    }
}

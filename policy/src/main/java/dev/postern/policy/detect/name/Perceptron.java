package dev.postern.policy.detect.name;

import java.util.ArrayList;
import java.util.List;

/** The built-in model: an averaged structured perceptron over words, their lists and their neighbours. */
final class Perceptron implements NameModel {
    private final Lexicon lexicon;
    private final Weights weights;

    Perceptron(Lexicon lexicon, Weights weights) {
        this.lexicon = lexicon;
        this.weights = weights;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** The same weights with other word lists. */
    Perceptron knowing(Lexicon other) {
        return new Perceptron(other, weights);
    }

    @Override
    public List<NameSpan> names(Tokens tokens, Run run) {
        int length = run.length();
        float[] scores = scores(tokens, run);
        int[] tags = new int[length];
        float score = Viterbi.best(scores, weights.transitions(), length, -1, 0, tags);
        List<NameSpan> names = new ArrayList<>(2);
        for (int at = 0; at < length; at++) {
            if (Tags.isBegin(tags[at])) {
                NameType type = Tags.type(tags[at]);
                int last = last(tags, at);
                float margin =
                        score - Viterbi.best(scores, weights.transitions(), length, at, tags[at], new int[length]);
                names.add(new NameSpan(type, run.first() + at, run.first() + last, weights.confidence(type, margin)));
            }
        }
        return names;
    }

    private float[] scores(Tokens tokens, Run run) {
        Features features = new Features(tokens, run, lexicon);
        int[] hashes = new int[Features.COUNT];
        float[] scores = new float[run.length() * Tags.COUNT];
        for (int at = 0; at < run.length(); at++) {
            features.of(run.first() + at, hashes, 0);
            for (int hash : hashes) {
                weights.add(hash, scores, at * Tags.COUNT);
            }
        }
        barJoints(tokens, run, scores);
        return scores;
    }

    /** A name begins neither with a mark nor with a small word between capitals. */
    static void barJoints(Tokens tokens, Run run, float[] scores) {
        boolean small = tokens.shape(run.first()) == Shape.SMALL;
        for (int at = 0; at < run.length(); at++) {
            Shape shape = tokens.shape(run.first() + at);
            if (shape == Shape.MARK || (shape == Shape.SMALL && !small)) {
                for (NameType type : NameType.values()) {
                    scores[at * Tags.COUNT + Tags.begin(type)] = Viterbi.NEVER;
                }
            }
        }
    }

    private static int last(int[] tags, int first) {
        int last = first;
        while (last + 1 < tags.length && tags[last + 1] == tags[first] + 1) {
            last++;
        }
        return last;
    }
}

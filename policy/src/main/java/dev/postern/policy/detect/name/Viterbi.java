package dev.postern.policy.detect.name;

/** Finds the best row of tags for the tokens of a run. */
final class Viterbi {
    /** Far below any score, yet adding to it does not overflow. */
    static final float NEVER = -1e9f;

    private Viterbi() {}

    /**
     * Writes the best tags and gives their score.
     *
     * @param scores how well each tag fits each token, token by token
     * @param transitions how well a tag follows another: {@code [before * COUNT + tag]}
     * @param barredToken token that may not have {@code barredTag}, or -1
     */
    static float best(float[] scores, float[] transitions, int length, int barredToken, int barredTag, int[] tags) {
        int count = Tags.COUNT;
        float[] total = new float[length * count];
        int[] from = new int[length * count];
        for (int t = 0; t < length; t++) {
            for (int tag = 0; tag < count; tag++) {
                int best = Tags.OUTSIDE;
                float most = NEVER * 4;
                for (int before = 0; before < (t == 0 ? 1 : count); before++) {
                    float so = t == 0 ? 0 : total[(t - 1) * count + before];
                    float sum = Tags.mayFollow(before, tag) ? so + transitions[before * count + tag] : NEVER * 2;
                    if (sum > most) {
                        most = sum;
                        best = before;
                    }
                }
                boolean barred = t == barredToken && tag == barredTag;
                total[t * count + tag] = most + (barred ? NEVER : scores[t * count + tag]);
                from[t * count + tag] = best;
            }
        }
        return trace(total, from, length, tags);
    }

    private static float trace(float[] total, int[] from, int length, int[] tags) {
        int last = (length - 1) * Tags.COUNT;
        int tag = 0;
        for (int other = 1; other < Tags.COUNT; other++) {
            if (total[last + other] > total[last + tag]) {
                tag = other;
            }
        }
        float score = total[last + tag];
        for (int t = length - 1; t >= 0; t--) {
            tags[t] = tag;
            tag = from[t * Tags.COUNT + tag];
        }
        return score;
    }
}

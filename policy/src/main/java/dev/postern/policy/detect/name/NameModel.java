package dev.postern.policy.detect.name;

import java.util.List;

/**
 * Says which of the tokens around a place are names. The built-in one is a perceptron; a company may supply its own,
 * such as an ONNX token classifier.
 *
 * <p>The matcher asks once for each place where a name may begin, so a model is asked for the same name again at each of
 * its words. A model has to be a pure function of the tokens, thread-safe, and as fast as the budget of the scan allows:
 * everything it says is compared with the same question asked of other pieces of a stream. An adapter for a token
 * classifier gives {@link Tokens#text} of all tokens to its tokeniser, runs the session, takes the best label of the
 * first piece of each word, joins B and I labels of {@code run} to spans, and gives the smallest soft-max value of a
 * span's words as its confidence. Labels it does not share with {@link NameType} are no names.
 */
@FunctionalInterface
public interface NameModel {

    /**
     * The names in a run, in order, without overlap.
     *
     * @param tokens the words and marks around, read only
     * @param run the tokens that may belong to names; what stands outside is context
     */
    List<NameSpan> names(Tokens tokens, Run run);
}

/** Says from the probabilities of its tokens how sure a model was of an answer. */
@NullMarked
package dev.postern.model.certainty;

import org.jspecify.annotations.NullMarked;

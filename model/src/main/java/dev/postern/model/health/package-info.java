/** Whether a model server is to be trusted with the next request: from figures to a word, without a clock. */
@NullMarked
package dev.postern.model.health;

import org.jspecify.annotations.NullMarked;

/** Reads the heads of model files and says what a model needs and where it fits. */
@NullMarked
package dev.postern.model.fit;

import org.jspecify.annotations.NullMarked;

/** Signals of prompt injection: phrases that talk to the model rather than to the reader. */
@NullMarked
package dev.postern.policy.detect.injection;

import org.jspecify.annotations.NullMarked;

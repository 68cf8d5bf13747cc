/** One pass over a text that may arrive in pieces: anchors choose matchers, matchers find values. */
@NullMarked
package dev.postern.policy.detect.scan;

import org.jspecify.annotations.NullMarked;

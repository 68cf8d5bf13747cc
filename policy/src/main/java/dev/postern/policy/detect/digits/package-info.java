/** Digits as a reader joins them, and what only looks like a number. */
@NullMarked
package dev.postern.policy.detect.digits;

import org.jspecify.annotations.NullMarked;

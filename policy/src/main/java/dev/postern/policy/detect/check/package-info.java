/** Checks a value carries in itself: check digits, registered structures, randomness. */
@NullMarked
package dev.postern.policy.detect.check;

import org.jspecify.annotations.NullMarked;

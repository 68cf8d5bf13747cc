/** Detectors that a company defines itself. */
@NullMarked
package dev.postern.policy.detect.own;

import org.jspecify.annotations.NullMarked;

/** Whether the built-in detectors work here: examples that must be found, and look-alikes that must not. */
@NullMarked
package dev.postern.policy.detect.selftest;

import org.jspecify.annotations.NullMarked;

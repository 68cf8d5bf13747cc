/** The list of all detectors that come with Postern. */
@NullMarked
package dev.postern.policy.detect.catalogue;

import org.jspecify.annotations.NullMarked;

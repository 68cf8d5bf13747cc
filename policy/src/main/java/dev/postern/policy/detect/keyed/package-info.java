/** Values of the company as keyed hashes, and the sealed files they are kept in. */
@NullMarked
package dev.postern.policy.detect.keyed;

import org.jspecify.annotations.NullMarked;

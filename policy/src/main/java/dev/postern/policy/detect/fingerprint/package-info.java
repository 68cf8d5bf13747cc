/** Confidential documents, known by keyed hashes of their passages only, and texts that repeat or contain them. */
@NullMarked
package dev.postern.policy.detect.fingerprint;

import org.jspecify.annotations.NullMarked;

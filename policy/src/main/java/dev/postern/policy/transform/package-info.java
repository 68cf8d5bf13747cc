/** Verdicts carried out on text, whole or in pieces. */
@NullMarked
package dev.postern.policy.transform;

import org.jspecify.annotations.NullMarked;

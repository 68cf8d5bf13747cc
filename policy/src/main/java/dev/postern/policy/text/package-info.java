/** Text on its way to or from a model, and where it stands. */
@NullMarked
package dev.postern.policy.text;

import org.jspecify.annotations.NullMarked;

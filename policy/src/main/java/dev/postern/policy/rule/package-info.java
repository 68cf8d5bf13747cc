/** x. */
@NullMarked
package dev.postern.policy.rule;

import org.jspecify.annotations.NullMarked;

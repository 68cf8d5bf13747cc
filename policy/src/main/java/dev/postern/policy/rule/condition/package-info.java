/** Conditions that a rule puts in CEL, the Common Expression Language. */
@NullMarked
package dev.postern.policy.rule.condition;

import org.jspecify.annotations.NullMarked;

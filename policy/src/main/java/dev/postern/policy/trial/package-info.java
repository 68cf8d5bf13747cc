/** Test cases of a policy: sample texts with what policy has to make of them. */
@NullMarked
package dev.postern.policy.trial;

import org.jspecify.annotations.NullMarked;

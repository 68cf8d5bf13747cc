/** What policy saw of exchanges that are over, without their texts, and how other rules would have decided. */
@NullMarked
package dev.postern.policy.replay;

import org.jspecify.annotations.NullMarked;

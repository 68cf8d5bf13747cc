/** What stands around a value and speaks for it. */
@NullMarked
package dev.postern.policy.detect.context;

import org.jspecify.annotations.NullMarked;

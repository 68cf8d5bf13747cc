/** Numbers that states give to people, firms and vehicles. */
@NullMarked
package dev.postern.policy.detect.national;

import org.jspecify.annotations.NullMarked;

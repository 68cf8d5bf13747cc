/** The one entrance to policy: text and circumstances in, verdict and rewritten text out. */
@NullMarked
package dev.postern.policy;

import org.jspecify.annotations.NullMarked;

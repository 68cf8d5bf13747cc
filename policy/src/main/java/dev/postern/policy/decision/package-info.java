/** What policy may know of an exchange, and what it decides. */
@NullMarked
package dev.postern.policy.decision;

import org.jspecify.annotations.NullMarked;

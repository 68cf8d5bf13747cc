/** Credentials of every kind. */
@NullMarked
package dev.postern.policy.detect.secret;

import org.jspecify.annotations.NullMarked;

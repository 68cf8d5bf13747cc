/** Addresses of people and machines. */
@NullMarked
package dev.postern.policy.detect.contact;

import org.jspecify.annotations.NullMarked;

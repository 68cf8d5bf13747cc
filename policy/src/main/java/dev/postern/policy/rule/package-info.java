/** The policy language: a YAML document read, checked and compiled into a policy that decides. */
@NullMarked
package dev.postern.policy.rule;

import org.jspecify.annotations.NullMarked;

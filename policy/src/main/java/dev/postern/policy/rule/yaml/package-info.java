/** YAML as a tree that knows where everything stands. */
@NullMarked
package dev.postern.policy.rule.yaml;

import org.jspecify.annotations.NullMarked;

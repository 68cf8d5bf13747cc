/** What a policy document says, value by value, before any of it is put to work. */
@NullMarked
package dev.postern.policy.rule.document;

import org.jspecify.annotations.NullMarked;

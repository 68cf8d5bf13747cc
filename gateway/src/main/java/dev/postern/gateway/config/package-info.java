/** Everything an operator can set, typed. */
@NullMarked
package dev.postern.gateway.config;

import org.jspecify.annotations.NullMarked;

/** Which of a model's servers a request goes to. */
@NullMarked
package dev.postern.gateway.model.route;

import org.jspecify.annotations.NullMarked;

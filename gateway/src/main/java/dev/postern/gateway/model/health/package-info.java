/** How the model servers are: by what their requests come to, and by asking them. */
@NullMarked
package dev.postern.gateway.model.health;

import org.jspecify.annotations.NullMarked;

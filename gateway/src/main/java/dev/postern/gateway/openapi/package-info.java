/** The description of the API, for tools. */
@NullMarked
package dev.postern.gateway.openapi;

import org.jspecify.annotations.NullMarked;

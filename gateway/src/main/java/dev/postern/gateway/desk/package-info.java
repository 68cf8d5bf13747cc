/** What the desks share: their database, the record of what is done at them, the reading of what they are sent. */
@NullMarked
package dev.postern.gateway.desk;

import org.jspecify.annotations.NullMarked;

/** What a model that lies in a file would need, and which machines hold it. */
@NullMarked
package dev.postern.gateway.modeldesk.fit;

import org.jspecify.annotations.NullMarked;

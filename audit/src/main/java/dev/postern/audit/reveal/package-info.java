/** Who may see what was recorded, for how long, and who has to agree. Holds nothing of what is seen. */
@NullMarked
package dev.postern.audit.reveal;

import org.jspecify.annotations.NullMarked;

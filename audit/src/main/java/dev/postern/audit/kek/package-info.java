/** Key encryption keys that lie outside of the process: in a token of PKCS#11, or in a Vault. */
@NullMarked
package dev.postern.audit.kek;

import org.jspecify.annotations.NullMarked;

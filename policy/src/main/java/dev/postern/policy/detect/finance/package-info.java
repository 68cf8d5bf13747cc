/** Numbers of cards, accounts, banks and wallets. */
@NullMarked
package dev.postern.policy.detect.finance;

import org.jspecify.annotations.NullMarked;

/**
 * What loyal customers get (奖励机制, C-138): points as a ledger that always adds up, levels with their
 * privileges, coupons that are redeemed once.
 */
@NullMarked
package org.kehu.customer.loyalty;

import org.jspecify.annotations.NullMarked;

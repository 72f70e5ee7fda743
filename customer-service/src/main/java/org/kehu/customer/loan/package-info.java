/**
 * Loans of archives (借阅, C-65 to C-79): applied for with a purpose, granted by whom the policy
 * names, handed out against the borrower's confirmation, returned whole, traced when lost. Without
 * a running loan nobody reads what is in the archive.
 */
@NullMarked
package org.kehu.customer.loan;

import org.jspecify.annotations.NullMarked;

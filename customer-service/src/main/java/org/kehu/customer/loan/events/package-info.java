/** Loans as told to others. */
@NullMarked
package org.kehu.customer.loan.events;

import org.jspecify.annotations.NullMarked;

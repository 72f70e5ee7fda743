/** What calls to systems outside have in common: their signature, and the pauses between tries. */
@NullMarked
package org.kehu.customer.outgoing;

import org.jspecify.annotations.NullMarked;

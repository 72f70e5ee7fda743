/** What others hear of commissions. */
@NullMarked
package org.kehu.customer.commission.events;

import org.jspecify.annotations.NullMarked;

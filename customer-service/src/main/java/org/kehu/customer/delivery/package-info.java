/**
 * Deliveries of orders (送货, C-123): asked for, confirmed, delayed, delivered, followed by aftercare
 * where something beyond control delayed them; the customer is told how the order goes on.
 */
@NullMarked
package org.kehu.customer.delivery;

import org.jspecify.annotations.NullMarked;

/** Keeps the copies of customers from what customer-service tells. */
@NullMarked
package org.kehu.complaint.customer.events;

import org.jspecify.annotations.NullMarked;

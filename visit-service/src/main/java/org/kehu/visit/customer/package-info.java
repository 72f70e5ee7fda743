/** What this service knows of customers: a copy kept from customer-service's internal topic. */
@NullMarked
package org.kehu.visit.customer;

import org.jspecify.annotations.NullMarked;

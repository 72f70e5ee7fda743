/** Deliveries over HTTP. */
@NullMarked
package org.kehu.customer.delivery.web;

import org.jspecify.annotations.NullMarked;

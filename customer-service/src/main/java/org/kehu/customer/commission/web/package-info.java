/** Commissions over HTTP. */
@NullMarked
package org.kehu.customer.commission.web;

import org.jspecify.annotations.NullMarked;

/** Loyalty over HTTP. */
@NullMarked
package org.kehu.customer.loyalty.web;

import org.jspecify.annotations.NullMarked;

/** Trade over HTTP. */
@NullMarked
package org.kehu.customer.trade.web;

import org.jspecify.annotations.NullMarked;

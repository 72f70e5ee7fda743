/** Who a notice goes to, and where it reaches them. */
@NullMarked
package org.kehu.customer.notice.address;

import org.jspecify.annotations.NullMarked;

/** Agreements over HTTP. */
@NullMarked
package org.kehu.customer.agreement.web;

import org.jspecify.annotations.NullMarked;

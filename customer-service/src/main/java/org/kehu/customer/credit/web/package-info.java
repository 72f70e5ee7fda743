/** Credit over HTTP. */
@NullMarked
package org.kehu.customer.credit.web;

import org.jspecify.annotations.NullMarked;

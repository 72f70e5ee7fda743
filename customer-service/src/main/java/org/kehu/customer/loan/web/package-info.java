/** Loans over HTTP. */
@NullMarked
package org.kehu.customer.loan.web;

import org.jspecify.annotations.NullMarked;

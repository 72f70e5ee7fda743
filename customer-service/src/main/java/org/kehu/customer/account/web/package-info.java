/** Applications for accounts over HTTP. */
@NullMarked
package org.kehu.customer.account.web;

import org.jspecify.annotations.NullMarked;

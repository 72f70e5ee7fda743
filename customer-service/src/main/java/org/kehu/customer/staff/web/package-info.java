/** The staff directory over HTTP. */
@NullMarked
package org.kehu.customer.staff.web;

import org.jspecify.annotations.NullMarked;

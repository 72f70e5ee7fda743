/** Product-quality tracking over HTTP. */
@NullMarked
package org.kehu.customer.productquality.web;

import org.jspecify.annotations.NullMarked;

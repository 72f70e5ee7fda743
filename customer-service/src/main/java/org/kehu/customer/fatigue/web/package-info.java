/** How much a customer was contacted, over HTTP. */
@NullMarked
package org.kehu.customer.fatigue.web;

import org.jspecify.annotations.NullMarked;

/** Upkeep over HTTP. */
@NullMarked
package org.kehu.customer.upkeep.web;

import org.jspecify.annotations.NullMarked;

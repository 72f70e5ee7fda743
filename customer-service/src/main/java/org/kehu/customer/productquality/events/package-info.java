/** What others hear of product quality. */
@NullMarked
package org.kehu.customer.productquality.events;

import org.jspecify.annotations.NullMarked;

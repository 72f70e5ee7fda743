/** What others hear of development plans. */
@NullMarked
package org.kehu.customer.development.events;

import org.jspecify.annotations.NullMarked;

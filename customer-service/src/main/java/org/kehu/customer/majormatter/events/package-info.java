/** What others hear of major matters. */
@NullMarked
package org.kehu.customer.majormatter.events;

import org.jspecify.annotations.NullMarked;

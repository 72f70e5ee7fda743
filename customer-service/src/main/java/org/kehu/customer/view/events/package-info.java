/** What others hear of saved filters. */
@NullMarked
package org.kehu.customer.view.events;

import org.jspecify.annotations.NullMarked;

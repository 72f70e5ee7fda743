/** What others hear of sales plans. */
@NullMarked
package org.kehu.customer.salesplan.events;

import org.jspecify.annotations.NullMarked;

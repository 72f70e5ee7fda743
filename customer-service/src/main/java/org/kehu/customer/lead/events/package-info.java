/** What others hear of leads. */
@NullMarked
package org.kehu.customer.lead.events;

import org.jspecify.annotations.NullMarked;

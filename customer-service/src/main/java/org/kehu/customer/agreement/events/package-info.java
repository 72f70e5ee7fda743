/** Agreements as told to others. */
@NullMarked
package org.kehu.customer.agreement.events;

import org.jspecify.annotations.NullMarked;

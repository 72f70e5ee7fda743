/** Consents as told to others. */
@NullMarked
package org.kehu.customer.consent.events;

import org.jspecify.annotations.NullMarked;

/** Listens for what belongs into the audit trail. */
@NullMarked
package org.kehu.customer.audit.events;

import org.jspecify.annotations.NullMarked;

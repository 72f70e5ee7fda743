/** What the audit trail of this service keeps for programs that have no store of their own. */
@NullMarked
package org.kehu.customer.audit;

import org.jspecify.annotations.NullMarked;

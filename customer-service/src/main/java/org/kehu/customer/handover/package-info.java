/** What a leaver leaves behind is taken over: customers, keys, notices (离职交接, C-115, C-116). */
@NullMarked
package org.kehu.customer.handover;

import org.jspecify.annotations.NullMarked;

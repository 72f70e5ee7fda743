/**
 * Agreements with a customer (合作协议, C-124 to C-134): drafted, reviewed by the legal department,
 * signed by both, filed, carried out as work with a progress table, changed only as both
 * negotiated, and ended.
 */
@NullMarked
package org.kehu.customer.agreement;

import org.jspecify.annotations.NullMarked;

/**
 * The access table: which operation of the public API needs which coarse right. The files {@code
 * access/<service>.yaml} of the contracts are the only source; the gateway decides by them,
 * services and test matrices read the same rows. Deny by default: no row, no access.
 */
@NullMarked
package org.kehu.kit.access.table;

import org.jspecify.annotations.NullMarked;

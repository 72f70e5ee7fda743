/**
 * Key accounts (大客户, C-98 to C-114): from the potential list through research, screening and the
 * two surveys to the recognition by approval and the signed agreement; then at least two persons of
 * ours keep contact and report.
 */
@NullMarked
package org.kehu.customer.keyaccount;

import org.jspecify.annotations.NullMarked;

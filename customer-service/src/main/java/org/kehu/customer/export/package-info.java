/**
 * Export of customer files as a table (客户档案导出, M8): under the rights of whoever asks, above a
 * number of rows only after approval, marked with who, when and what for, kept for some days.
 */
@NullMarked
package org.kehu.customer.export;

import org.jspecify.annotations.NullMarked;

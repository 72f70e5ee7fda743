/**
 * The archives of customers (客户档案, C-44 to C-67): volumes that departments hand in as agreed, the
 * archivist counts against a checklist, files under a number at a place, verifies every month and
 * finds again in one master table.
 */
@NullMarked
package org.kehu.customer.archive;

import org.jspecify.annotations.NullMarked;

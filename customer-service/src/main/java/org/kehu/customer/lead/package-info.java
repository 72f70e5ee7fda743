/**
 * Leads (客户线索) from where they were found to the customer they became (C-31), and what the employee
 * who supplied one gets for it (C-32).
 */
@NullMarked
package org.kehu.customer.lead;

import org.jspecify.annotations.NullMarked;

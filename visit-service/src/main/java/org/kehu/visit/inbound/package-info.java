/**
 * Customers who visit us (客户来访): announced, arranged by rank, received, recorded; expenses
 * approved.
 */
@NullMarked
package org.kehu.visit.inbound;

import org.jspecify.annotations.NullMarked;

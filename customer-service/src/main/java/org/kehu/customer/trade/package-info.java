/**
 * What customers buy and pay (交易记录, 付款记录, C-10): orders as the ERP or finance records them, their
 * payments, and what is open.
 */
@NullMarked
package org.kehu.customer.trade;

import org.jspecify.annotations.NullMarked;

/**
 * Yearly sales plans of key accounts, tiers, people, departments and regions, divided into quarters
 * and months (年度销售计划, X-21), what was reached of them, and the forecast, by the policy
 * {@code customer-sales}.
 */
@NullMarked
package org.kehu.customer.salesplan;

import org.jspecify.annotations.NullMarked;

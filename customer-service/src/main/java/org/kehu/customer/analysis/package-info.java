/**
 * What the customers and their orders show: composition of customers (X-01, X-03, C-87) and of
 * sales by goods and buyers, and how a customer buys, by the policy {@code
 * customer-analysis}.
 */
@NullMarked
package org.kehu.customer.analysis;

import org.jspecify.annotations.NullMarked;

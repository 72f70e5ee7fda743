/**
 * Occasions on which we meet or please customers (客户活动与关怀): planned with a budget, customers
 * invited, held, accounted for and evaluated, so that the next one is better.
 */
@NullMarked
package org.kehu.visit.occasion;

import org.jspecify.annotations.NullMarked;

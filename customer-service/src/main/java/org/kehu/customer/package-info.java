/**
 * Owns the customer files (客户档案): who the customers are, how they are graded and who looks after
 * them.
 */
@NullMarked
package org.kehu.customer;

import org.jspecify.annotations.NullMarked;

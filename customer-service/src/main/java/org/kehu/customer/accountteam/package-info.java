/**
 * The key-account team (大客户团队, C-104): managers, supervisors and specialists, who reports to whom
 * and what each must keep, by the policy {@code customer-key-account-team}.
 */
@NullMarked
package org.kehu.customer.accountteam;

import org.jspecify.annotations.NullMarked;

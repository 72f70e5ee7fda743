package org.kehu.customer.credit;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * Somebody decides a customer's credit grade.
 *
 * @param limit of its own; null for that of the grade
 */
public record AssessCredit(String grade, @Nullable Money limit, String reason) {}

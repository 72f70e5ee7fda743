package org.kehu.customer.keyaccount;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * An annual financial statement (年度决算表, C-100): the paper itself, or what it states.
 *
 * @param year that it closes
 * @param fileId of the attachment; null when only the figures are stated
 * @param source where the stated figures come from
 */
public record Statement(
    int year,
    @Nullable String fileId,
    @Nullable Money sales,
    @Nullable Money profit,
    @Nullable String source) {

  public Statement {
    boolean stated = source != null && (sales != null || profit != null);
    if (fileId == null && !stated) {
      throw KeyAccountProblem.STATEMENT_EMPTY.problem().with("year", year);
    }
  }
}

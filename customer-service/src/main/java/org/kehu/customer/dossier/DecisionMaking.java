package org.kehu.customer.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decides at the customer's, and how (决策者资料, C-07); turnover and headcount are in the file's
 * own sections.
 *
 * @param purchasing 采购决策特征
 * @param needs 详细需求
 * @param trend 业务发展趋势
 */
public record DecisionMaking(
    @Nullable String purchasing,
    @Nullable String needs,
    @Nullable String trend,
    List<DecisionMaker> makers)
    implements Part {

  public DecisionMaking {
    makers = makers == null ? List.of() : List.copyOf(makers);
  }

  @Override
  public PartKind kind() {
    return PartKind.DECISION_MAKING;
  }
}

package org.kehu.customer.dossier;

import org.jspecify.annotations.Nullable;

/**
 * How trade with the customer stands (交易活动现状, C-09); past credit problems are in the credit file.
 *
 * @param salesActivity 销售活动状况
 * @param problems 存在的问题
 * @param strengths 保持的优势
 * @param measures 未来的对策
 * @param reputation 企业信誉与形象
 * @param credit 信用状况
 * @param terms 交易条件
 */
public record TradingState(
    @Nullable String salesActivity,
    @Nullable String problems,
    @Nullable String strengths,
    @Nullable String measures,
    @Nullable String reputation,
    @Nullable String credit,
    @Nullable String terms)
    implements Part {

  @Override
  public PartKind kind() {
    return PartKind.TRADING_STATE;
  }
}

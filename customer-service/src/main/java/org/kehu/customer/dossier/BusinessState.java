package org.kehu.customer.dossier;

import org.jspecify.annotations.Nullable;

/**
 * How the customer's business does (业务状况, C-08).
 *
 * @param performance 现在及过去的销售业绩
 * @param people 经营管理者和业务人员的素质
 * @param competitors 与其他竞争公司的关系
 * @param contacts 与本公司的业务联系
 * @param attitude 合作态度
 */
public record BusinessState(
    @Nullable String performance,
    @Nullable String people,
    @Nullable String competitors,
    @Nullable String contacts,
    @Nullable String attitude)
    implements Part {

  @Override
  public PartKind kind() {
    return PartKind.BUSINESS_STATE;
  }
}

package org.kehu.customer.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Where the customer comes from and stands (背景信息, C-14).
 *
 * @param history 企业发展历程
 * @param position 市场地位
 * @param operation 经营状况
 * @param industry 行业背景 (C-05)
 */
public record Background(
    @Nullable String history,
    @Nullable String position,
    @Nullable String operation,
    @Nullable String industry)
    implements Part {

  @Override
  public PartKind kind() {
    return PartKind.BACKGROUND;
  }
}

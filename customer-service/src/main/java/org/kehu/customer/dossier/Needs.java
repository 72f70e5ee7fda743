package org.kehu.customer.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What the customer wants (需求信息, C-14).
 *
 * @param survey 客户需求调查
 * @param feedback 客户反馈
 * @param interests 兴趣点
 * @param concerns 关注点
 * @param expectations 期望
 */
public record Needs(
    @Nullable String survey,
    @Nullable String feedback,
    @Nullable String interests,
    @Nullable String concerns,
    @Nullable String expectations)
    implements Part {

  @Override
  public PartKind kind() {
    return PartKind.NEEDS;
  }
}

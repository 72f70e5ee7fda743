package org.kehu.customer.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The further profile of distributors and of key and brand customers (C-15).
 *
 * @param nature 客户性质
 * @param since 合作起始年份, from which the years of cooperation follow
 * @param brands 经营品牌
 * @param credit 信用评估
 * @param finance 财务状况
 * @param staff 人员状况
 */
public record ChannelProfile(
    @Nullable String nature,
    @Nullable Integer since,
    List<String> brands,
    @Nullable String credit,
    @Nullable String finance,
    @Nullable String staff)
    implements Part {

  public ChannelProfile {
    brands = brands == null ? List.of() : List.copyOf(brands);
  }

  @Override
  public PartKind kind() {
    return PartKind.CHANNEL;
  }
}

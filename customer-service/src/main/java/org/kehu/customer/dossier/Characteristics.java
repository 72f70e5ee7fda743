package org.kehu.customer.dossier;

import org.jspecify.annotations.Nullable;

/**
 * What kind of customer it is (客户特征, C-06).
 *
 * @param serviceArea 服务区域
 * @param salesCapability 销售能力
 * @param growthPotential 发展潜力
 * @param culture 企业文化
 * @param policy 经营方针与政策
 * @param salesVolume 企业规模(销量)
 * @param management 经营管理特点
 */
public record Characteristics(
    @Nullable String serviceArea,
    @Nullable String salesCapability,
    @Nullable String growthPotential,
    @Nullable String culture,
    @Nullable String policy,
    @Nullable String salesVolume,
    @Nullable String management)
    implements Part {

  @Override
  public PartKind kind() {
    return PartKind.CHARACTERISTICS;
  }
}

package org.kehu.customer.dossier;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.crypto.Personal;
import org.kehu.kit.crypto.PersonalKind;

/**
 * The twelve items of a property client (物业客户, C-16).
 *
 * @param unit 单元资料
 * @param payments 缴费记录,包括应交押金
 * @param fitOut 装修档案
 * @param moveIn 入住表格
 * @param supplementary 补充资料
 * @param contact 联系资料
 * @param emergencyContact 紧急事故联络人
 * @param correspondence 与管理处往来文件
 * @param violations 违规事项与欠费记录
 * @param repairs 维修记录
 * @param complaints 投诉记录
 * @param engineering 单元有关工程档案及手续
 */
public record PropertyProfile(
    @Nullable String unit,
    @Nullable String payments,
    @Nullable String fitOut,
    @Nullable String moveIn,
    @Nullable String supplementary,
    @Personal @Nullable String contact,
    @Personal @Nullable String emergencyContact,
    @Nullable String correspondence,
    @Nullable String violations,
    @Nullable String repairs,
    @Nullable String complaints,
    @Nullable String engineering)
    implements Part {

  @Override
  public PartKind kind() {
    return PartKind.PROPERTY;
  }

  /** The same as far as it may be read. */
  public PropertyProfile shown(Disclosure to) {
    return new PropertyProfile(
        unit,
        payments,
        fitOut,
        moveIn,
        supplementary,
        PersonalKind.OTHER.shown(contact, to),
        PersonalKind.OTHER.shown(emergencyContact, to),
        correspondence,
        violations,
        repairs,
        complaints,
        engineering);
  }
}

package org.kehu.customer.file;

import org.jspecify.annotations.Nullable;
import org.kehu.kit.money.Money;

/**
 * What is registered about an enterprise (catalogue C-04, C-05); dates are ISO dates.
 *
 * @param creditCode 统一社会信用代码, 18 characters
 * @param registeredAddress 注册地址
 * @param postcode 邮编, six digits
 * @param fax 传真
 * @param website 网址
 * @param foundedOn 成立日期
 * @param nature 企业性质
 * @param registeredCapital 注册资本
 * @param businessScope 经营范围
 * @param tradingSince 与本公司交易时间
 * @param assets 资产
 * @param headcount 员工人数
 */
public record EnterpriseBasics(
    @Nullable String creditCode,
    @Nullable String registeredAddress,
    @Nullable String postcode,
    @Nullable String fax,
    @Nullable String website,
    @Nullable String foundedOn,
    @Nullable String nature,
    @Nullable Money registeredCapital,
    @Nullable String businessScope,
    @Nullable String tradingSince,
    @Nullable Money assets,
    @Nullable Integer headcount) {

  /** Nothing known yet. */
  public static final EnterpriseBasics EMPTY =
      new EnterpriseBasics(null, null, null, null, null, null, null, null, null, null, null, null);

  /** Only the credit code is known. */
  public static EnterpriseBasics ofCreditCode(@Nullable String creditCode) {
    return new EnterpriseBasics(
        creditCode, null, null, null, null, null, null, null, null, null, null, null);
  }
}

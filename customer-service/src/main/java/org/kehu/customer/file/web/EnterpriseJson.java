package org.kehu.customer.file.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.EnterpriseBasics;
import org.kehu.customer.file.PersonalData;
import org.kehu.customer.file.Tidy;
import org.kehu.kit.money.web.MoneyJson;

/** What is registered about an enterprise (企业基本情况, C-04, C-05). */
@Schema(name = "Enterprise")
public record EnterpriseJson(
    @Nullable @Size(max = 18) @Schema(description = "统一社会信用代码", example = "91440300MA5EQXL178")
        String creditCode,
    @Nullable @Size(max = 50) @Schema(description = "法定代表人", example = "王建国")
        String legalRepresentative,
    @Nullable @Size(max = 50) @Schema(description = "企业负责人") String manager,
    @Nullable @Size(max = 200) @Schema(description = "注册地址") String registeredAddress,
    @Nullable @Size(max = 6) @Schema(description = "邮编", example = "518000") String postcode,
    @Nullable @Size(max = 30) @Schema(description = "传真") String fax,
    @Nullable @Size(max = 200) @Schema(description = "网址", example = "https://www.example.com")
        String website,
    @Nullable @Size(max = 10) @Schema(description = "成立日期", example = "2008-05-12")
        String foundedOn,
    @Nullable @Size(max = 50) @Schema(description = "企业性质", example = "民营企业") String nature,
    @Nullable @Valid @Schema(description = "注册资本") MoneyJson registeredCapital,
    @Nullable @Size(max = 2000) @Schema(description = "经营范围") String businessScope,
    @Nullable @Size(max = 10) @Schema(description = "与本公司交易时间", example = "2019-03-01")
        String tradingSince,
    @Nullable @Valid @Schema(description = "资产") MoneyJson assets,
    @Nullable @Min(0) @Max(10_000_000) @Schema(description = "员工人数") Integer headcount) {

  static EnterpriseJson of(EnterpriseBasics basics, PersonalData personal) {
    return new EnterpriseJson(
        basics.creditCode(),
        personal.legalRepresentative(),
        personal.manager(),
        basics.registeredAddress(),
        basics.postcode(),
        basics.fax(),
        basics.website(),
        basics.foundedOn(),
        basics.nature(),
        MoneyJson.of(basics.registeredCapital()),
        basics.businessScope(),
        basics.tradingSince(),
        MoneyJson.of(basics.assets()),
        basics.headcount());
  }

  EnterpriseBasics toBasics() {
    return new EnterpriseBasics(
        Tidy.creditCode(creditCode),
        Tidy.text(registeredAddress),
        Tidy.text(postcode),
        Tidy.text(fax),
        Tidy.text(website),
        Tidy.text(foundedOn),
        Tidy.text(nature),
        MoneyJson.toMoney(registeredCapital),
        Tidy.text(businessScope),
        Tidy.text(tradingSince),
        MoneyJson.toMoney(assets),
        headcount);
  }
}

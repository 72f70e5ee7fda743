package org.kehu.customer.file.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.customfield.CustomValues;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.EnterpriseBasics;
import org.kehu.customer.file.Lead;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.PersonalData;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.Tidy;
import org.kehu.kit.money.web.MoneyJson;

/** The sections of a file that a merge patch changes. */
@Schema(name = "CustomerSections", description = "What PATCH may change")
public record SectionsJson(
    @NotBlank @Size(max = 100) @Schema(example = "深圳市华信电子有限公司") String name,
    @Nullable @Valid ContactJson contact,
    @Nullable @Valid EnterpriseJson enterprise,
    @Nullable @Valid IndividualJson individual,
    @Nullable @Size(max = 50) @Schema(description = "行业", example = "电子") String industry,
    Market.@Nullable IndustryPosition industryPosition,
    Market.@Nullable Size size,
    @Nullable @Size(max = 50) @Schema(description = "地区", example = "广东") String region,
    @Nullable @Valid @Schema(description = "年用量") MoneyJson yearlyVolume,
    Market.@Nullable ProfitRate profitRate,
    Market.@Nullable PaymentCredit paymentCredit,
    Cooperation.@Nullable Intention intention,
    Cooperation.@Nullable Potential potential,
    Cooperation.@Nullable Relation relation,
    Cooperation.@Nullable Dealing dealing,
    Cooperation.@Nullable Reach reach,
    Lead.@Nullable Source source,
    @Nullable @Size(max = 200) @Schema(example = "2026 年高交会") String sourceDetail,
    @Nullable
        @Size(max = 200)
        @Schema(
            description = "Custom fields by code (自定义字段), as the catalogue has them",
            example = "{\"fleetSize\": 120}")
        Map<@Size(max = 40) String, @Nullable Object> custom) {

  /** Shows no name: it may be a person's. */
  @Override
  public String toString() {
    return "CustomerSections[…]";
  }

  static SectionsJson of(CustomerKind kind, Profile profile) {
    PersonalData personal = profile.personal();
    Market market = profile.market();
    boolean individual = kind == CustomerKind.INDIVIDUAL;
    EnterpriseBasics basics =
        profile.enterprise() == null ? EnterpriseBasics.EMPTY : profile.enterprise();
    return new SectionsJson(
        profile.name(),
        new ContactJson(
            personal.contactPerson(), personal.phone(), personal.email(), personal.address()),
        individual ? null : EnterpriseJson.of(basics, personal),
        individual
            ? new IndividualJson(personal.gender(), personal.birthDate(), personal.occupation())
            : null,
        market.industry(),
        market.position(),
        market.size(),
        market.region(),
        MoneyJson.of(market.yearlyVolume()),
        market.profitRate(),
        market.paymentCredit(),
        profile.cooperation().intention(),
        profile.cooperation().potential(),
        profile.cooperation().relation(),
        profile.cooperation().dealing(),
        profile.cooperation().reach(),
        profile.lead().source(),
        profile.lead().detail(),
        profile.custom().all().isEmpty() ? null : profile.custom().asGiven());
  }

  Profile toProfile(CustomerKind kind) {
    boolean isEnterprise = kind == CustomerKind.ENTERPRISE;
    EnterpriseBasics basics = enterprise == null ? null : enterprise.toBasics();
    return new Profile(
        isEnterprise ? Tidy.text(name) : null,
        personal(isEnterprise),
        basics == null && isEnterprise ? EnterpriseBasics.EMPTY : basics,
        new Market(
            Tidy.text(industry),
            industryPosition,
            size,
            Tidy.text(region),
            MoneyJson.toMoney(yearlyVolume),
            profitRate,
            paymentCredit),
        new Cooperation(intention, potential, relation, dealing, reach),
        new Lead(source, Tidy.text(sourceDetail)),
        CustomValues.given(custom));
  }

  private PersonalData personal(boolean isEnterprise) {
    return new PersonalData(
        isEnterprise ? null : Tidy.text(name),
        contact == null ? null : Tidy.text(contact.person()),
        enterprise == null ? null : Tidy.text(enterprise.legalRepresentative()),
        enterprise == null ? null : Tidy.text(enterprise.manager()),
        contact == null ? null : Tidy.phone(contact.phone()),
        contact == null ? null : Tidy.text(contact.email()),
        contact == null ? null : Tidy.text(contact.address()),
        individual == null ? null : individual.gender(),
        individual == null ? null : Tidy.text(individual.birthDate()),
        individual == null ? null : Tidy.text(individual.occupation()));
  }
}

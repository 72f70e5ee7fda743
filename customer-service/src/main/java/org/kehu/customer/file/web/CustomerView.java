package org.kehu.customer.file.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.customfield.CustomValues;
import org.kehu.customer.customfield.Fields;
import org.kehu.customer.customfield.Holder;
import org.kehu.customer.file.Account;
import org.kehu.customer.file.Completeness;
import org.kehu.customer.file.Confirmation;
import org.kehu.customer.file.Cooperation;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.CustomerKind;
import org.kehu.customer.file.CustomerStatus;
import org.kehu.customer.file.Grade;
import org.kehu.customer.file.Lead;
import org.kehu.customer.file.Loss;
import org.kehu.customer.file.Market;
import org.kehu.customer.file.Profile;
import org.kehu.customer.file.Section;
import org.kehu.customer.file.Tier;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Level;
import org.kehu.kit.access.Sight;
import org.kehu.kit.crypto.Disclosure;
import org.kehu.kit.money.web.MoneyJson;

/**
 * A customer file as a caller sees it.
 *
 * @param masked whether personal data are made unreadable for this caller, or custom fields
 *     withheld
 */
@Schema(name = "Customer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerView(
    String id,
    @Schema(example = "KH-2026-000123") String number,
    CustomerKind kind,
    @Schema(example = "深圳市华信电子有限公司") String name,
    CustomerStatus status,
    Loss.@Nullable Reason lossReason,
    @Nullable String lossNote,
    @Nullable String ownerId,
    @Nullable @Schema(description = "Who keeps the file up to date; absent for the owner (C-36)")
        String keeperId,
    String departmentId,
    Level level,
    Grade grade,
    @Nullable Tier tier,
    ContactJson contact,
    @Nullable EnterpriseJson enterprise,
    @Nullable IndividualJson individual,
    @Nullable String industry,
    Market.@Nullable IndustryPosition industryPosition,
    Market.@Nullable Size size,
    @Nullable String region,
    @Nullable MoneyJson yearlyVolume,
    Market.@Nullable ProfitRate profitRate,
    Market.@Nullable PaymentCredit paymentCredit,
    Cooperation.@Nullable Intention intention,
    Cooperation.@Nullable Potential potential,
    Cooperation.@Nullable Relation relation,
    Cooperation.@Nullable Dealing dealing,
    Cooperation.@Nullable Reach reach,
    Lead.@Nullable Source source,
    @Nullable String sourceDetail,
    @Nullable
        @Schema(
            description = "Custom fields by code (自定义字段), those that the caller may read",
            example = "{\"fleetSize\": 120}")
        Map<String, Object> custom,
    boolean masked,
    CompletenessView completeness,
    @Nullable String mergedInto,
    @Nullable AccountView account,
    @Nullable @Schema(description = "Absent while the sales director has not confirmed it (C-41)")
        Instant confirmedAt,
    @Nullable String confirmedBy,
    Instant createdAt,
    Instant changedAt) {

  /** The customer's account in finance (C-21). */
  @Schema(name = "CustomerAccount")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AccountView(
      @Schema(example = "1122.01.0456") String number,
      @Nullable @Schema(description = "Absent for an individual, whose own it is") String name,
      @Schema(example = "经销商") String category,
      Instant since) {

    static @Nullable AccountView of(@Nullable Account account) {
      return account == null
          ? null
          : new AccountView(account.number(), account.name(), account.category(), account.since());
    }
  }

  /** How complete the file is (C-34). */
  @Schema(name = "Completeness")
  public record CompletenessView(int percent, List<MissingView> missing) {

    static CompletenessView of(Completeness completeness) {
      return new CompletenessView(
          completeness.percent(),
          completeness.missing().stream()
              .map(item -> new MissingView(item.item(), item.section(), item.departmentId()))
              .toList());
    }
  }

  /** A missing item and the department that owes it (C-30). */
  @Schema(name = "MissingItem")
  public record MissingView(
      @Schema(example = "contact.phone") String item, Section section, String departmentId) {}

  static CustomerView of(Customer customer, Caller caller, Fields fields) {
    Disclosure disclosure = SecurityRules.disclosure(caller, customer);
    Profile whole = customer.profile();
    Profile shown = whole.with(whole.personal().shown(disclosure));
    CustomValues custom = fields.shown(whole.custom(), Sight.clearance(caller));
    SectionsJson sections = SectionsJson.of(customer.kind(), shown);
    Loss loss = customer.loss();
    Confirmation confirmation = customer.confirmation();
    return new CustomerView(
        customer.id(),
        customer.number(),
        customer.kind(),
        sections.name(),
        customer.status(),
        loss == null ? null : loss.reason(),
        loss == null ? null : loss.note(),
        customer.ownerId(),
        customer.keeperId(),
        customer.departmentId(),
        customer.level(),
        customer.grading().grade(),
        customer.grading().tier(),
        java.util.Objects.requireNonNull(sections.contact()),
        sections.enterprise(),
        sections.individual(),
        sections.industry(),
        sections.industryPosition(),
        sections.size(),
        sections.region(),
        sections.yearlyVolume(),
        sections.profitRate(),
        sections.paymentCredit(),
        sections.intention(),
        sections.potential(),
        sections.relation(),
        sections.dealing(),
        sections.reach(),
        sections.source(),
        sections.sourceDetail(),
        custom.all().isEmpty() ? null : fields.typed(custom),
        disclosure != Disclosure.PLAIN || !custom.equals(whole.custom()),
        CompletenessView.of(completeness(customer.kind(), whole, fields)),
        customer.mergedInto(),
        AccountView.of(customer.account()),
        confirmation == null ? null : confirmation.at(),
        confirmation == null ? null : confirmation.by(),
        customer.createdAt(),
        customer.changedAt());
  }

  private static Completeness completeness(CustomerKind kind, Profile whole, Fields fields) {
    List<String> required = fields.required(Holder.valueOf(kind.name()));
    List<String> missing =
        required.stream().filter(field -> whole.custom().of(field).isEmpty()).toList();
    return Completeness.of(kind, whole, missing, required.size());
  }
}

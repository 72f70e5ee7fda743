package org.kehu.customer.fatigue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kehu.customer.consent.Purpose;
import org.kehu.kit.policy.PolicyFault;
import org.kehu.kit.policy.PolicyKind;

/**
 * How customers may be contacted (field M29; X-47 forbids improper marketing; the sources give no
 * value).
 *
 * @param needConsent purposes for which a customer must have agreed; for the others a refusal holds
 * @param exempt purposes that no limit holds back
 * @param limits each of which must be kept
 * @param quiet hours in which notices wait
 */
public record ContactPolicy(
    Set<@NotNull Purpose> needConsent,
    Set<@NotNull Purpose> exempt,
    @Size(max = 20) List<@Valid @NotNull ContactLimit> limits,
    @NotNull @Valid QuietHours quiet) {

  private static final Duration LONGEST = Duration.ofDays(366);

  /** The kind of policy. */
  public static final PolicyKind<ContactPolicy> KIND =
      PolicyKind.of("customer-contact", ContactPolicy.class)
          .title("客户联系规则", "Contacting customers")
          .help(
              "needConsent:须事先取得客户同意的目的;其他目的在客户拒绝后也不再联系。exempt:不受频次限制的目的。"
                  + "limits:任意 within 时段内,counts 所列各类联系合计最多 most 次,通知、调查、拜访、电话一并计算。"
                  + "quiet:每天 from 至 until 之间,purposes 所列目的的通知延至时段结束后发出。",
              "needConsent: purposes for which the customer must have agreed before; for the others"
                  + " a refusal is kept. exempt: purposes that no limit holds back. limits: within"
                  + " any stretch as long as within, at most most contacts of the kinds in counts,"
                  + " notices, surveys, visits and calls together. quiet: notices of these purposes"
                  + " wait between from and until.")
          .preset("strict", "从严:各目的均须同意,频次减半", "Strict: consent for all, half as often")
          .check(ContactPolicy::faults)
          .examinedEvery(Period.ofYears(1))
          .ownedBy("customer");

  public ContactPolicy {
    needConsent = needConsent == null ? Set.of() : Set.copyOf(needConsent);
    exempt = exempt == null ? Set.of() : Set.copyOf(exempt);
    limits = limits == null ? List.of() : List.copyOf(limits);
  }

  /** The limits that hold for a contact of this kind. */
  public List<ContactLimit> limitsOf(ContactKind kind) {
    return limits.stream().filter(limit -> limit.counts().contains(kind)).toList();
  }

  private static List<PolicyFault> faults(ContactPolicy policy) {
    List<PolicyFault> faults = new ArrayList<>();
    for (int at = 0; at < policy.limits().size(); at++) {
      Duration within = policy.limits().get(at).within();
      if (within.compareTo(Duration.ofHours(1)) < 0 || within.compareTo(LONGEST) > 0) {
        faults.add(
            PolicyFault.of(
                "/limits/" + at + "/within",
                "within-range",
                "时段须在 1 小时至 366 天之间。",
                "The stretch must be from one hour to 366 days."));
      }
    }
    policy.needConsent().stream()
        .filter(purpose -> !purpose.isChosen())
        .forEach(purpose ->
            faults.add(
                PolicyFault.of(
                    "/needConsent",
                    "purpose-not-chosen",
                    purpose + " 不由客户选择,不能要求同意。",
                    purpose + " is not the customer's choice, so no consent can be asked for.")));
    return faults;
  }
}
